package responsa.judge.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.judge.domain.reward.Rewarded.Decision;
import responsa.topics.json.Json;
import responsa.topics.record.Judging;
import responsa.topics.record.Verdict;

class RewardAnswerTest {
    private static final List<Rewarded> RESULTS = List.of(
            new Rewarded(Decision.ACCEPTED, Map.of("a", 9, "b", 8), 3, null),
            new Rewarded(Decision.REJECTED, Map.of("a", 0, "b", 5), 1, null),
            new Rewarded(Decision.UNDECIDED, Map.of("a", 9, "b", 9), 3, "2 of 3 passes could be read"));

    private final Judging judging = aRecipe().build().judging();

    @Test
    void shouldSayEverythingInItsOwnShape() throws JsonProcessingException {
        JsonNode body = body(Shape.ITEMS);

        assertThat(body.path("items")).isEqualTo(json("""
                [{"reward": 0.85, "decision": "accepted", "scores": {"a": 9, "b": 8}, "passes": 3},
                 {"reward": 0.25, "decision": "rejected", "scores": {"a": 0, "b": 5}, "passes": 1},
                 {"reward": null, "decision": "undecided", "scores": {"a": 9, "b": 9}, "passes": 3,
                  "problem": "2 of 3 passes could be read"}]"""));
        assertThat(body.at("/recipe/id").textValue()).isEqualTo("sample");
        assertThat(body.at("/spec/id").textValue()).isEqualTo("shop");
    }

    @Test
    void shouldGiveTrlNoRewardWhereNothingWasDecided() throws JsonProcessingException {
        assertThat(body(Shape.PROMPTS_AND_COMPLETIONS)).isEqualTo(json("{\"rewards\": [0.85, 0.25, null]}"));
    }

    @Test
    void shouldGiveOpenRlhfNumbersAndSayWhichOfThemAreNone() throws JsonProcessingException {
        assertThat(body(Shape.QUERIES)).isEqualTo(json("""
                {"rewards": [0.85, 0.25, 0.0], "scores": [1, 0, 0], "extra_logs": {"undecided": [0, 0, 1]}}"""));
    }

    @Test
    void shouldDecideAsARouterWould() {
        assertThat(of(aVerdict().build()).decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(of(aVerdict().pass(9, 2).build()).decision()).isEqualTo(Decision.REJECTED);
        assertThat(of(aVerdict().pass(9, 9).unreadablePass().pass(9, 9).build()))
                .returns(Decision.UNDECIDED, Rewarded::decision)
                .returns("2 of 3 passes could be read", Rewarded::problem);
        assertThat(of(aVerdict().unreadablePass().build()).reward()).isEmpty();
    }

    @Test
    void shouldGiveTheMeanOfTheMinimaAsReward() {
        assertThat(of(aVerdict().pass(9, 8).pass(10, 7).pass(9, 9).build()).reward())
                .hasValue(0.8);
        assertThat(Rewarded.failed("no endpoint").reward()).isEmpty();
    }

    private Rewarded of(Verdict verdict) {
        return Rewarded.of(verdict.passes(), verdict.minima(), judging);
    }

    /// As it is sent: numbers compare as they are written.
    private static JsonNode body(Shape shape) throws JsonProcessingException {
        return json(RewardAnswer.body(
                        shape, RESULTS, aSpec().build().ref(), aRecipe().build().ref())
                .toString());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.records().readTree(text);
    }
}
