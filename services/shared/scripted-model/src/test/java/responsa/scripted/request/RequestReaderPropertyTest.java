package responsa.scripted.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.scripted.sample.Asking;

/// Whatever the bytes are, reading ends in a value.
final class RequestReaderPropertyTest {
    private static final byte[] SOUND =
            Asking.forAVerdict("- [#a] A: b.", "Why?", "cot", "response").bytes();

    @Property
    void shouldReadAnyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(RequestReader.read(bytes)).isInstanceOf(Reading.Unreadable.class);
    }

    @Property(tries = 500)
    void shouldReadARequestWithOneByteChanged(@ForAll byte other, @ForAll @IntRange(max = 10_000) int position) {
        byte[] changed = SOUND.clone();
        changed[position % changed.length] = other;

        Reading reading = RequestReader.read(changed);

        if (reading instanceof Reading.Unreadable unreadable) {
            assertThat(unreadable.problem()).isNotBlank();
        } else {
            assertThat(((Reading.Readable) reading).request().turns()).isNotEmpty();
        }
    }

    @Property
    void shouldKeepEveryTurnAsItWasWritten(@ForAll String system, @ForAll String prompt) {
        ChatRequest request = Asking.with(new Turn("system", system), new Turn("user", prompt))
                .request();

        assertThat(request.system()).isEqualTo(wellFormed(system));
        assertThat(request.lastUserMessage()).isEqualTo(wellFormed(prompt));
    }

    /// Half of a surrogate pair cannot be sent.
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
