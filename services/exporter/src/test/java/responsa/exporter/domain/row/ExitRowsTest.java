package responsa.exporter.domain.row;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

class ExitRowsTest {
    private static final Verdict VERDICT = aVerdict().pass(4, 9).build();

    @Test
    void shouldShowARejectedDraftWithReasonsScoresAndAllOfIt() {
        JsonNode row = rejected(new Rejection.RejectedDraft(VERDICT, List.of(new Reason("compliance", "4 of 8"))));

        assertThat(row.at("/kind").asText()).isEqualTo("rejected-draft");
        assertThat(row.at("/reasons").toString()).isEqualTo("[{\"name\":\"compliance\",\"detail\":\"4 of 8\"}]");
        assertThat(row.at("/scores").toString()).isEqualTo("{\"compliance\":4,\"helpfulness\":9}");
        assertThat(row.at("/id").asText()).isEqualTo(VERDICT.draft().id().toString());
        assertThat(row.at("/prompt")).isEqualTo(json(VERDICT.draft().drafted().prompt()));
        assertThat(row.at("/cot").asText()).isEqualTo(VERDICT.draft().cot());
        assertThat(row.at("/response").asText()).isEqualTo(VERDICT.draft().response());
        assertThat(row.at("/outcome").asText()).isEqualTo("complete");
        assertThat(row.at("/categories/0").asText()).isEqualTo("privacy");
        assertThat(row.at("/passes").toString())
                .isEqualTo(json(VERDICT.passes()).toString());
        assertThat(row.at("/drafted_from").toString())
                .isEqualTo(json(VERDICT.draft().provenance()).toString());
        assertThat(row.at("/judged_from").toString())
                .isEqualTo(json(VERDICT.provenance()).toString());
    }

    @Test
    void shouldHaveTheColumnsOfATupleAndTwoMore() {
        JsonNode tuple = Rendered.of(Topics.DATASET, aTuple().build()).row(FileKind.DATA);

        JsonNode row = rejected(new Rejection.NotSelected(VERDICT));

        assertThat(row.fieldNames())
                .toIterable()
                .containsAll(() -> tuple.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.equals("type"))
                        .iterator())
                .contains("kind", "reasons");
    }

    @Test
    void shouldShowAPromptThatWasNotDraftedFor() {
        Prompt prompt = aPrompt().build();

        JsonNode row = rejected(new Rejection.Duplicate(prompt));

        assertThat(row.at("/prompt")).isEqualTo(json(prompt));
        assertThat(row.fieldNames()).toIterable().containsExactly("kind", "reasons", "prompt");
    }

    @Test
    void shouldShowALineThatIsNoPrompt() {
        JsonNode row = rejected(new Rejection.UnreadableLine("p.jsonl", 118, "no JSON", "{\"mess"));

        assertThat(row.at("/line").toString())
                .isEqualTo("{\"type\":\"unreadable-line\",\"origin\":\"p.jsonl\",\"line\":118,\"problem\":\"no JSON\","
                        + "\"text\":\"{\\\"mess\"}");
        assertThat(row.at("/reasons/0/detail").asText()).isEqualTo("no JSON");
    }

    @Test
    void shouldShowALateFailureWithTheDraftThatCouldNotBeJudged() {
        Failure failure = aFailure().judging(aDraft().build()).build();

        JsonNode row = rejected(new Rejection.Late(failure));

        assertThat(row.at("/kind").asText()).isEqualTo("late");
        assertThat(row.at("/failure/stage").asText()).isEqualTo("judge");
        assertThat(row.at("/failure/cause").asText()).isEqualTo("model-failed");
        assertThat(row.at("/cot").asText()).isEqualTo(aDraft().build().cot());
        assertThat(row.has("scores")).isFalse();
    }

    @Test
    void shouldShowAFailureThatCarriesNothing() {
        Failure bare = new Failure("drafter", FailureCause.UNREADABLE, "no case", 0, null, null, 0, null, 1, null);

        JsonNode row = rejected(new Rejection.Repeat(bare));

        assertThat(row.fieldNames()).toIterable().containsExactly("kind", "reasons", "failure");
    }

    @Test
    void shouldShowWhatNoJudgeCouldScore() {
        Verdict undecided = aVerdict().unreadablePass().unreadablePass().build();

        JsonNode row = Rendered.of(Topics.UNDECIDED, undecided).row(FileKind.UNDECIDED);

        assertThat(row.at("/kind").asText()).isEqualTo("undecided");
        assertThat(row.at("/reasons/0/name").asText()).isEqualTo("undecided");
        assertThat(row.at("/passes")).hasSize(2);
        assertThat(row.at("/scores")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void shouldNameItsKindAndAtLeastOneReason(Rejection rejection, String kind, String reason) {
        Rendered rendered = Rendered.of(Topics.REJECTED, rejection);

        assertThat(rendered.row(FileKind.REJECTED).at("/kind").asText()).isEqualTo(kind);
        assertThat(rendered.counted(Dimension.REJECTION)).containsExactly(kind);
        assertThat(rendered.counted(Dimension.REASON)).containsExactly(reason);
        assertThat(rendered.rows().once()).isNull();
    }

    static List<Object[]> everyKind() {
        return List.of(
                new Object[] {new Rejection.UnreadableLine("p", 1, "no JSON", ""), "unreadable-line", "unreadable-line"
                },
                new Object[] {new Rejection.Duplicate(aPrompt().build()), "duplicate", "duplicate"},
                new Object[] {
                    new Rejection.RejectedPrompt(
                            aPrompt().build(), List.of(new Reason("near-duplicate", "0.91 like another"))),
                    "rejected-prompt",
                    "near-duplicate"
                },
                new Object[] {
                    new Rejection.RejectedDraft(VERDICT, List.of(new Reason("helpfulness", "3 of 7"))),
                    "rejected-draft",
                    "helpfulness"
                },
                new Object[] {new Rejection.NotSelected(VERDICT), "not-selected", "not-selected"},
                new Object[] {new Rejection.Repeat(VERDICT), "repeat", "repeat"},
                new Object[] {new Rejection.Late(VERDICT), "late", "late"});
    }

    private static JsonNode rejected(Rejection rejection) {
        return Rendered.of(Topics.REJECTED, rejection).row(FileKind.REJECTED);
    }

    private static JsonNode json(Object value) {
        return Json.records().valueToTree(value);
    }
}
