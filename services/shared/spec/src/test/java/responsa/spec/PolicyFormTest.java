package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.record.PolicyText;

class PolicyFormTest {
    private static final String TEXT = """
            Keep secrets:

            - of guests
            - of staff

            A guest who is talked about does not come back.

            In detail:

            1. No names.
            2. No rooms.

            > Walls have ears.""";

    @Test
    void shouldCutAWholeTextBehindItsRule() {
        PolicyForm form = PolicyForm.of(TEXT, PolicyText.WHOLE);

        assertThat(form.rule()).isEqualTo("Keep secrets:\n\n- of guests\n- of staff");
        assertThat(form.rule() + "\n" + form.rest()).isEqualTo(TEXT);
    }

    @Test
    void shouldShowTheRuleAlone() {
        assertThat(PolicyForm.of(TEXT, PolicyText.RULES))
                .isEqualTo(new PolicyForm("Keep secrets:\n\n- of guests\n- of staff", ""));
    }

    @Test
    void shouldExplainARuleWithoutFurtherLists() {
        assertThat(PolicyForm.of(TEXT, PolicyText.RULES_AND_RATIONALE).rest())
                .isEqualTo("\nA guest who is talked about does not come back.\n\n> Walls have ears.");
    }

    @Test
    void shouldAddSubRulesWithoutFurtherProse() {
        assertThat(PolicyForm.of(TEXT, PolicyText.RULES_AND_SUB_RULES).rest())
                .isEqualTo("\nIn detail:\n\n1. No names.\n2. No rooms.");
    }

    @ParameterizedTest
    @CsvSource({"'- a list\n- only', '- a list\n- only'", "'~~~\ncode\n~~~\n\nProse.', Prose.", "'', ''"})
    void shouldTakeTheFirstProseForTheRuleIfThereIsAny(String text, String rule) {
        assertThat(PolicyForm.of(text, PolicyText.RULES).rule()).isEqualTo(rule);
    }

    /// However a whole text is cut, no sign of it is lost.
    @Property
    void shouldLoseNothingOfAWholeText(@ForAll("texts") String text) {
        PolicyForm form = PolicyForm.of(text, PolicyText.WHOLE);

        assertThat(form.rest().isEmpty() ? form.rule() : form.rule() + "\n" + form.rest())
                .isEqualTo(text);
    }

    /// The rule is the same in every shorter form, so that only what explains it differs.
    @Property
    void shouldShowTheSameRuleInEveryForm(@ForAll("texts") String text) {
        String rule = PolicyForm.of(text, PolicyText.RULES).rule();

        assertThat(PolicyForm.of(text, PolicyText.RULES_AND_RATIONALE).rule()).isEqualTo(rule);
        assertThat(PolicyForm.of(text, PolicyText.RULES_AND_SUB_RULES).rule()).isEqualTo(rule);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Prose.", "As follows:", "- a", "  more", "1. b", "> c", "~~~", "", "", "# d", "<br>")
                .list()
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines).strip());
    }
}
