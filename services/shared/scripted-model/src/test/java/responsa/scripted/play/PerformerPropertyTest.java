package responsa.scripted.play;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExamplePrompts;
import responsa.scripted.sample.ExampleSpec;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Fault;
import responsa.scripted.script.Script;
import responsa.scripted.script.Slip;

/// What a request gets is a function of the server's seed, the request, the script and the number of the try.
final class PerformerPropertyTest {
    private static final String EXCERPT = ExampleSpec.read().excerpt("no_harm");
    private static final Script EVERYTHING = everything();

    @Property
    void shouldPlayTheSameWhateverWasPlayedBefore(
            @ForAll("requests") Asking asking,
            @ForAll("requests") Asking before,
            @ForAll long seed,
            @ForAll @IntRange(max = 5) int attempt) {
        Performer fresh = new Performer(seed);
        Performer used = new Performer(seed);
        used.perform(before.request(), Script.standard(), 0);
        used.perform(asking.request(), EVERYTHING, attempt + 1);

        assertThat(used.perform(asking.request(), EVERYTHING, attempt))
                .isEqualTo(fresh.perform(asking.request(), EVERYTHING, attempt));
    }

    @Property
    void shouldNeverExceedTheTokenLimit(
            @ForAll("requests") Asking asking, @ForAll @IntRange(min = 1, max = 400) int tokens) {
        Answer answer = new Performer(0)
                .answers(asking.maxTokens(tokens).request(), EVERYTHING)
                .getFirst();

        assertThat(answer.length()).isLessThanOrEqualTo(tokens * Answer.TOKEN);
    }

    @Provide
    Arbitrary<Asking> requests() {
        Arbitrary<String> prompts = Arbitraries.oneOf(
                Arbitraries.of(ExamplePrompts.all()).map(ExamplePrompts::lastTurn),
                Arbitraries.strings().ofMaxLength(200));
        Arbitrary<String> cots = Arbitraries.of("Decision: comply", "[#made_up] says \"so it is written\"", "");
        return Arbitraries.oneOf(
                prompts.map(prompt -> Asking.forADraft(EXCERPT, prompt)),
                prompts.map(prompt -> Asking.forADraft(Asking.SHORT, EXCERPT, prompt)),
                prompts.map(Asking::plainly),
                prompts.map(
                        prompt -> Asking.forAClassification(ExampleSpec.read().categories(), prompt)),
                prompts.flatMap(prompt -> cots.map(cot -> Asking.forAVerdict(EXCERPT, prompt, cot, prompt))));
    }

    private static Script everything() {
        Script script = Script.standard().withLatency("lognormal:1s:1");
        for (Fault fault : Fault.values()) {
            script = script.with(fault, 0.05);
        }
        for (Slip slip : Slip.values()) {
            script = script.with(slip, 0.05);
        }
        for (Defect defect : Defect.values()) {
            script = script.with(defect, 0.05);
        }
        return script;
    }
}
