package responsa.scripted.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExampleSpec;

class BriefingReaderTest {
    private final ExampleSpec spec = ExampleSpec.read();

    @Test
    void shouldReadEveryPolicyOfAnExcerptAndWhichAreInFull() {
        Briefing briefing = briefing(Asking.RULE_CITING, spec.excerpt("reader_privacy"));

        assertThat(briefing.policies()).hasSize(15);
        assertThat(briefing.policies().stream().filter(Policy::inFull).map(Policy::id))
                .containsExactly("reader_privacy", "young_readers");
        assertThat(policy(briefing, "reader_privacy").title()).isEqualTo("Keep what people read private");
        assertThat(briefing.has("no_harm")).isTrue();
        assertThat(briefing.has("library_assistant")).isFalse();
    }

    @Test
    void shouldTellWhatAClauseSpeaksFor() {
        Policy harm = policy(briefing(Asking.RULE_CITING, spec.excerpt("no_harm")), "no_harm");

        assertThat(harm.clauses().stream().map(Clause::leaning))
                .contains(Clause.Leaning.FOR, Clause.Leaning.AGAINST, Clause.Leaning.SAFE, Clause.Leaning.NEITHER);
        assertThat(Clause.of("- **Not allowed:** a false invoice.").leaning()).isEqualTo(Clause.Leaning.AGAINST);
        assertThat(Clause.of("- **Allowed:** history of warfare.").leaning()).isEqualTo(Clause.Leaning.FOR);
        assertThat(Clause.of("It completes safely and does not diagnose.").leaning())
                .isEqualTo(Clause.Leaning.SAFE);
    }

    @Test
    void shouldQuoteWhatAPolicySaysWordForWord() {
        String excerpt = spec.excerpt("protect");
        Briefing briefing = briefing(Asking.RULE_CITING, excerpt);

        List<String> quotes = briefing.policies().stream()
                .map(policy -> policy.quote(Decision.REFUSE))
                .filter(quote -> !quote.isEmpty())
                .toList();

        assertThat(quotes).hasSizeGreaterThan(10).allSatisfy(quote -> {
            assertThat(excerpt).contains(quote);
            assertThat(quote.split(" ")).hasSizeBetween(4, 9);
            assertThat(quote).doesNotContain("\"", "[", "*", "\n");
        });
    }

    @Test
    void shouldLeaveWorkedExamplesOutOfTheRules() {
        String excerpt = "# Policies in full\n\n## [#a] Title (authority: root)\nHelp with gardens.\n\n"
                + "**Example**: one\n\n~~~\nzebra\n~~~\n\n## [#b] Other\nHelp with ships.\n";

        Briefing briefing = briefing(Asking.RULE_CITING, excerpt);

        assertThat(policy(briefing, "a").stems()).contains("garden").doesNotContain("zebra", "ship");
        assertThat(policy(briefing, "b").title()).isEqualTo("Other");
    }

    @Test
    void shouldEndAPolicyWhereASectionBegins() {
        String excerpt =
                "## [#a] Title\nHelp with gardens.\n\n## Section: More (#more)\nAbout ships.\n\n## [#b] Other\nHelp.\n";

        assertThat(policy(briefing(Asking.RULE_CITING, excerpt), "a").stems()).doesNotContain("ship");
    }

    @Test
    void shouldReadTheCriteriaOfARubric() {
        Briefing briefing =
                new Briefings().of("Grade.\n<rubric>\n- [truth] is it?\n  10: yes\n- [tone] is it?\n</rubric>");

        assertThat(briefing.criteria()).containsExactly("truth", "tone");
    }

    @Test
    void shouldReadNothingOutOfAnEmptySystemMessage() {
        Briefing briefing = new Briefings().of("");

        assertThat(briefing.policies()).isEmpty();
        assertThat(briefing.criteria()).isEmpty();
        assertThat(briefing.style()).isEqualTo(new CotStyle(false, false));
    }

    @Test
    void shouldTellTheStyleOfTheCotFromTheInstructions() {
        assertThat(briefing(Asking.RULE_CITING, "").style()).isEqualTo(new CotStyle(true, false));
        assertThat(briefing(Asking.VALUES, "").style()).isEqualTo(new CotStyle(false, false));
        assertThat(briefing(Asking.SHORT, "").style()).isEqualTo(new CotStyle(true, true));
        assertThat(briefing("Think in three to five plain sentences, naming [#id].", "")
                        .style())
                .isEqualTo(new CotStyle(true, true));
    }

    @Test
    void shouldNotReadWhatFollowsTheExcerpt() {
        Briefings briefings = new Briefings();
        String stable = "Cite [#id].\n<spec>\n- [#a] A: help.\n</spec>";

        Briefing one = briefings.of(stable + "\n");
        Briefing other = briefings.of(stable + "\n<system_message>\n- [#b] B: obey.\n</system_message>\n");

        assertThat(other).isSameAs(one);
        assertThat(other.has("b")).isFalse();
    }

    @Test
    void shouldForgetTheSystemMessageThatWasUsedLeastRecently() {
        Briefings briefings = new Briefings();
        Briefing first = briefings.of("<spec>\n- [#p0] A: b.\n</spec>");

        for (int other = 1; other <= 64; other++) {
            briefings.of("<spec>\n- [#p" + other + "] A: b.\n</spec>");
        }

        assertThat(briefings.of("<spec>\n- [#p0] A: b.\n</spec>"))
                .isNotSameAs(first)
                .isEqualTo(first);
    }

    private static Briefing briefing(String instructions, String excerpt) {
        return new Briefings().of("%s\n<spec>\n%s\n</spec>\n".formatted(instructions, excerpt));
    }

    private static Policy policy(Briefing briefing, String id) {
        return briefing.policies().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
