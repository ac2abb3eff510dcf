package responsa.scripted.drafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.Briefings;
import responsa.scripted.brief.Decision;
import responsa.scripted.chance.Chance;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExamplePrompts;
import responsa.scripted.sample.ExampleSpec;
import responsa.scripted.script.Manner;
import responsa.scripted.script.Script;

class DrafterTest {
    private static final Manner MANNER = Script.standard().manner();
    private static final Pattern CITED = Pattern.compile("\\[#([^\\]]+)\\](?:[^\"\\n]{0,40}\"([^\"]+)\")?");
    private static final ExampleSpec SPEC = ExampleSpec.read();
    private static final Briefings BRIEFINGS = new Briefings();

    @Test
    void shouldReasonInAFewHundredCharactersAndEndOnTheDecision() {
        assertThat(drafts(Asking.RULE_CITING)).allSatisfy(draft -> {
            assertThat(draft.cot()).hasSizeBetween(350, 1_700);
            assertThat(draft.cot()).endsWith("\n\nDecision: " + draft.decision().id());
            assertThat(draft.response()).hasSizeBetween(60, 900).doesNotContain("[#", "Decision:");
        });
    }

    @Test
    void shouldCiteThePoliciesThatItWasShownAndQuoteThemTruly() {
        for (ExamplePrompts prompt : ExamplePrompts.all()) {
            String excerpt = SPEC.excerpt(prompt.categories());
            List<MatchResult> cited = CITED.matcher(
                            draft(Asking.RULE_CITING, prompt, 1).cot())
                    .results()
                    .toList();

            assertThat(cited).isNotEmpty().allSatisfy(citation -> {
                assertThat(excerpt).contains("[#" + citation.group(1) + "]");
                assertThat(citation.group(2) == null || excerpt.contains(citation.group(2)))
                        .isTrue();
            });
        }
    }

    @Test
    void shouldCiteTheStyleThatItRefusesAndCompletesSafelyBy() {
        assertThat(drafts(Asking.RULE_CITING)).allSatisfy(draft -> {
            assertThat(draft.cot().contains("[#refuse_well]")).isEqualTo(draft.decision() == Decision.REFUSE);
            assertThat(draft.cot().contains("[#complete_safely]"))
                    .isEqualTo(draft.decision() == Decision.SAFE_COMPLETE);
        });
    }

    @Test
    void shouldNameNoPolicyWhereItsValuesAreItsOwn() {
        assertThat(drafts(Asking.VALUES))
                .allSatisfy(draft -> assertThat(draft.cot()).doesNotContain("[#", "policy"));
    }

    @Test
    void shouldReasonInAFewSentencesWhereThatIsAsked() {
        assertThat(drafts(Asking.SHORT)).allSatisfy(draft -> {
            assertThat(draft.cot().split("(?<=[.!?:])\\s")).hasSizeLessThanOrEqualTo(8);
            assertThat(draft.cot()).contains("[#").hasSizeLessThan(700);
        });
    }

    @Test
    void shouldNotPointAtWhatItWasGiven() {
        Pattern leak =
                Pattern.compile("above|below|provided|system prompt|excerpt|the spec\\b", Pattern.CASE_INSENSITIVE);
        for (String instructions : List.of(Asking.RULE_CITING, Asking.VALUES, Asking.SHORT)) {
            assertThat(drafts(instructions))
                    .allSatisfy(draft -> assertThat(leak.matcher(draft.cot() + draft.response()))
                            .matches(matcher -> !matcher.find()));
        }
    }

    @Test
    void shouldDoWhatItDecided() {
        assertThat(drafts(Asking.RULE_CITING)).allSatisfy(draft -> {
            boolean says = draft.response().matches("(?s)I (can't|won't).*");
            boolean leaves = draft.response().matches("(?s).*(leave|left) out.*");
            assertThat(says).isEqualTo(draft.decision() == Decision.REFUSE);
            assertThat(leaves).isEqualTo(draft.decision() == Decision.SAFE_COMPLETE);
        });
    }

    @Test
    void shouldVaryWithTheSeedInWordsButNotInItsDecision() {
        ExamplePrompts prompt = ExamplePrompts.all().getFirst();
        Set<String> texts = new HashSet<>();
        Set<Decision> decisions = new HashSet<>();

        for (long seed = 0; seed < 20; seed++) {
            Draft draft = draft(Asking.RULE_CITING, prompt, seed);
            texts.add(draft.cot() + draft.response());
            decisions.add(draft.decision());
        }

        assertThat(texts).hasSize(20);
        assertThat(decisions).hasSize(1);
    }

    @Test
    void shouldWriteAtLeastAsMuchAsTheScriptWants() {
        Manner wordy = new Manner(MANNER.dialect(), true, 2_000, MANNER.slips(), MANNER.defects());

        for (ExamplePrompts prompt : ExamplePrompts.all()) {
            Draft draft =
                    Drafter.draft(briefing(Asking.RULE_CITING, prompt), prompt.lastTurn(), wordy, Chance.seeded(5));
            List<String> sentences = Arrays.asList(draft.response().split("(?<=\\.)\\s"));

            assertThat(draft.cot().length() + draft.response().length()).isBetween(2_000, 3_500);
            assertThat(sentences).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldSaySomethingWhereThereAreNoPolicies() {
        Draft draft = Drafter.draft(BRIEFINGS.of(""), "What is a novella?", MANNER, Chance.seeded(1));

        assertThat(draft.cot()).contains("novella").endsWith("Decision: comply");
        assertThat(draft.response()).contains("novella");
    }

    @Test
    void shouldSaySomethingWhereNoTaskIsAsked() {
        Draft said = Sayings.say("What is a novella?", MANNER, Chance.seeded(1));

        assertThat(said.cot()).contains("novella");
        assertThat(said.response()).contains("novella");
    }

    private static List<Draft> drafts(String instructions) {
        return ExamplePrompts.all().stream()
                .map(prompt -> draft(instructions, prompt, 7))
                .toList();
    }

    private static Draft draft(String instructions, ExamplePrompts prompt, long seed) {
        return Drafter.draft(briefing(instructions, prompt), prompt.lastTurn(), MANNER, Chance.seeded(seed));
    }

    private static Briefing briefing(String instructions, ExamplePrompts prompt) {
        return BRIEFINGS.of("%s\n<spec>\n%s\n</spec>\n".formatted(instructions, SPEC.excerpt(prompt.categories())));
    }
}
