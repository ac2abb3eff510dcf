package responsa.topics.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Criterion;
import responsa.topics.record.Recipe;

class DefaultRecipeTest {
    private static final Recipe RECIPE = DefaultRecipe.of("garden", "drafter", "judge", "classifier");

    /// Whoever changes a default, be it a word of the rubric, gives every run that relies on it other case
    /// ids.
    @Test
    void shouldStayTheSameVersion() {
        assertThat(RECIPE.ref().id()).isEqualTo("default");
        assertThat(RECIPE.ref().sha256())
                .hasToString("70865c16e723a1c0e92e249f1372169addac187d347f273e2e725ae476e3a9f1");
    }

    @Test
    void shouldNameTheModelsThatItWasGiven() {
        assertThat(RECIPE.drafting().model()).isEqualTo("drafter");
        assertThat(RECIPE.judging().panel()).containsExactly("judge");
        assertThat(RECIPE.classification().model()).isEqualTo("classifier");
        assertThat(RECIPE.judgesItself()).isFalse();
        assertThat(DefaultRecipe.of("garden", "one", "one", "one").judgesItself())
                .isTrue();
    }

    @Test
    void shouldAskMoreOfComplianceAndConsistency() {
        Map<String, Integer> thresholds =
                RECIPE.judging().rubric().stream().collect(Collectors.toMap(Criterion::name, Criterion::threshold));

        assertThat(thresholds)
                .isEqualTo(Map.of(
                        "compliance", 8,
                        "helpfulness", 7,
                        "correctness", 7,
                        "policy_grounding", 7,
                        "reasoning_answer_consistency", 8));
    }

    @Test
    void shouldAnchorEveryCriterionAtFiveScores() {
        assertThat(RECIPE.judging().rubric())
                .allSatisfy(criterion -> assertThat(criterion.anchors()).containsOnlyKeys(0, 3, 5, 7, 10));
    }
}
