package responsa.judge.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.judge.domain.words.Language;
import responsa.scripted.drafter.Draft;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Script;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.recipe.RecipeReader;
import responsa.topics.record.Finding;
import responsa.topics.record.Recipe;

/// What gates see of the defects that the stand-in plants, and that they let pass what it writes without any.
class PlantedDefectsTest {
    private static final int DRAFTS = 100;
    private static final Recipe RECIPE = RecipeReader.read(
            "recipe.yaml",
            "gating: {harmful_patterns: [in detail it would go like this]}",
            DefaultRecipe.of("example", "drafter", "judge", "classifier"));
    private static final Gates GATES = Gates.of(Example.spec(), RECIPE);

    @ParameterizedTest
    @CsvSource({
        "INVENTED_CITATION, citation-unknown, true",
        "FALSE_QUOTE, quote-unfounded, true",
        "MISATTRIBUTED_QUOTE, quote-misattributed, true",
        "LEAKAGE, leakage, true",
        "POLICY_DUMP, spec-dump, true",
        "DECISION_MISMATCH, decision-mismatch, true",
        "WRONG_LANGUAGE, response-language, true",
        "COT_LANGUAGE, cot-language, false",
        "DETAIL_IN_REFUSAL, harmful-detail, true",
        "REPETITION, repetition, true",
        "EVALUATION_TALK, evaluation-talk, false"
    })
    void shouldCatchEveryPlantedDefectByItsName(Defect defect, String name, boolean rejects) {
        List<String> missed = new ArrayList<>();
        int planted = 0;
        for (long seed = 0; planted < DRAFTS; seed++) {
            Example.Asked asked = prompts().get((int) (seed % prompts().size()));
            Draft draft = Example.draft(asked, Script.standard().with(defect, 1), seed);
            if (draft.planted() == defect) {
                planted++;
                List<Finding> found = GATES.inspect(Example.examined(asked, draft));
                if (found.stream().noneMatch(finding -> finding.gate().equals(name) && finding.rejects() == rejects)) {
                    missed.add("%s %d: %s".formatted(asked.id(), seed, found));
                }
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void shouldLetPassWhatIsWrittenWithoutADefect() {
        List<String> rejected = new ArrayList<>();
        Map<String, Integer> noted = new TreeMap<>();
        for (int index = 0; index < 3 * DRAFTS; index++) {
            Example.Asked asked =
                    Example.prompts().get(index % Example.prompts().size());
            Draft draft = Example.draft(asked, Script.standard(), 1_000 + index);
            List<Finding> found = GATES.inspect(Example.examined(asked, draft));
            found.stream().filter(Finding::rejects).forEach(finding -> rejected.add(asked.id() + finding));
            found.forEach(finding -> noted.merge(finding.gate(), 1, Integer::sum));
        }

        assertThat(rejected).isEmpty();
        assertThat(noted).isEmpty();
    }

    /// Those whose language can be told, which are not short, and which speak of no language.
    private static List<Example.Asked> prompts() {
        return Example.prompts().stream()
                .filter(asked -> Language.of(asked.lastTurn()).isPresent())
                .filter(asked -> asked.messages().stream()
                        .noneMatch(message -> message.content().matches("(?s).*\\b(language|French)\\b.*")))
                .toList();
    }
}
