package responsa.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.json.Json;
import responsa.topics.record.Draft;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;

class SamplesTest {

    @Test
    void shouldBelongTogether() {
        Spec spec = Samples.aSpec().build();
        Recipe recipe = Samples.aRecipe().build();
        Prompt prompt = Samples.aTuple().build().prompt();

        assertThat(prompt.spec()).isEqualTo(spec.ref());
        assertThat(prompt.recipe().sha256()).isEqualTo(Json.hash(recipe));
        assertThat(recipe.spec()).isEqualTo(spec.id());
        assertThat(spec.hasCategory("privacy")).isTrue();
        assertThat(spec.hasCategory("style")).isTrue();
    }

    @Test
    void shouldNameDraftsByTheirPlace() {
        Draft first = Samples.aDraft().sample(0, 2).build();
        Draft second = Samples.aDraft().sample(1, 2).build();

        assertThat(first.id())
                .isNotEqualTo(second.id())
                .isEqualTo(Samples.aDraft().build().id());
        assertThat(Samples.aDraft().asking("Something else").build().id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldTakeTheLowestScoreOfAllPasses() {
        Verdict verdict =
                Samples.aVerdict().pass(9, 4).unreadablePass().pass(3, 8).build();

        assertThat(verdict.minima()).isEqualTo(Map.of("compliance", 3, "helpfulness", 4));
        assertThat(verdict.passes()).extracting("index").containsExactly(0, 1, 2);
    }

    @Test
    void shouldHaveNoPassBehindAGateThatRejects() {
        Verdict verdict = Samples.aVerdict().finding("complete", true).build();

        assertThat(verdict.passes()).isEmpty();
        assertThat(verdict.provenance()).isNull();
    }
}
