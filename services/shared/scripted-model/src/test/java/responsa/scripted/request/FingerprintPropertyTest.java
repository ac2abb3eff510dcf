package responsa.scripted.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import responsa.scripted.sample.Asking;

/// Two requests have one fingerprint exactly if they ask for the same.
final class FingerprintPropertyTest {

    @Property
    void shouldBeTheSameHoweverTheAnswerTravels(@ForAll String prompt, @ForAll long seed) {
        assertThat(Asking.plainly(prompt).seed(seed).plain().request().fingerprint())
                .isEqualTo(Asking.plainly(prompt).seed(seed).request().fingerprint());
    }

    @Property
    void shouldBeAnotherForAnotherSeedModelOrPrompt(@ForAll String prompt, @ForAll long seed) {
        Fingerprint one = Asking.plainly(prompt).seed(seed).request().fingerprint();

        assertThat(Asking.plainly(prompt).seed(seed + 1).request().fingerprint())
                .isNotEqualTo(one);
        assertThat(Asking.plainly(prompt + "x").seed(seed).request().fingerprint())
                .isNotEqualTo(one);
        assertThat(Asking.plainly(prompt).seed(seed).model("other").request().fingerprint())
                .isNotEqualTo(one);
        assertThat(Asking.plainly(prompt).seed(seed).maxTokens(9).request().fingerprint())
                .isNotEqualTo(one);
    }

    @Property
    void shouldTellWhereOneTurnEndsAndTheNextBegins(@ForAll String one, @ForAll String other) {
        Turn whole = new Turn("user", one + other);

        assertThat(Asking.with(whole, new Turn("user", ""))
                        .request()
                        .fingerprint()
                        .equals(Asking.with(new Turn("user", one), new Turn("user", other))
                                .request()
                                .fingerprint()))
                .isEqualTo(other.isEmpty());
    }

    @Test
    void shouldNotDependOnTheOrderOfKeysOrOnWhiteSpace() {
        Reading one = RequestReader.read(
                "{\"model\":\"m\",\"seed\":1,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}".getBytes());
        Reading other = RequestReader.read(
                "{ \"messages\": [{\"content\":\"x\",\"role\":\"user\"}], \"seed\":1, \"model\":\"m\" }".getBytes());

        assertThat(((Reading.Readable) one).request().fingerprint())
                .isEqualTo(((Reading.Readable) other).request().fingerprint());
    }

    @Test
    void shouldBeTheFirstHalfOfTheSha256OfAText() {
        assertThat(Fingerprint.of("abc")).hasToString("ba7816bf8f01cfea414140de5dae2223");
    }
}
