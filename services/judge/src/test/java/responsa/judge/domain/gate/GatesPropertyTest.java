package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.judge.domain.gate.Row.row;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import responsa.topics.record.Message;
import responsa.topics.record.Role;

class GatesPropertyTest {

    /// Whatever is written, what is in brackets and in the spec is never unknown, and the gate gets through.
    @Property
    void shouldNeverCallAKnownPolicyUnknown(@ForAll String text) {
        String safe = text.replace("#", "").replace("\"", "").replaceAll("(?i)polic|rule|clause|guideline|section", "");

        assertThat(row().thinking(safe + " [#refunds] " + safe).names()).doesNotContain("citation-unknown");
    }

    @Property(tries = 300)
    void shouldNeverThrow(@ForAll String asked, @ForAll String cot, @ForAll String response) {
        Row any = new Row(List.of(new Message(Role.USER, asked)), cot, response, row().recipe());

        assertThat(any.found())
                .allSatisfy(finding ->
                        assertThat(Map.of(finding.gate(), finding.detail())).doesNotContainValue(""));
    }

    @Property(tries = 50)
    void shouldHoldRepetitionToTheRecipe(@ForAll @IntRange(min = 2, max = 9) int times) {
        String text = (ShareGatesTest.numbered(40) + " ").repeat(times);
        double share = (times - 1.0) / times;

        assertThat(row().repeating(Math.min(1, share + 0.01))
                        .answering(text)
                        .names()
                        .contains("repetition"))
                .isEqualTo(times >= 4);
        assertThat(row().repeating(share - 0.01).answering(text).names()).containsExactly("repetition");
    }
}
