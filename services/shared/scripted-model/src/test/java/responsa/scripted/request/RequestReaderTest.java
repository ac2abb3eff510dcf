package responsa.scripted.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExampleSpec;

class RequestReaderTest {
    private static final String EXCERPT = ExampleSpec.read().excerpt("no_harm");

    @Test
    void shouldTellADraftByItsExcerpt() {
        ChatRequest request = Asking.forADraft(EXCERPT, "Why?").request();

        assertThat(request.task()).isEqualTo(Task.DRAFTER);
        assertThat(request.prompt()).isEqualTo("Why?");
        assertThat(request.model()).isEqualTo("big-model");
        assertThat(request.delivery()).isEqualTo(new ChatRequest.Delivery(true, true));
    }

    @Test
    void shouldTellAVerdictByItsSchemaAndByItsRubricWhereItHasNone() {
        Asking asking = Asking.forAVerdict(EXCERPT, "Why <b>not</b>?", "cot", "response");

        assertThat(asking.request().task()).isEqualTo(Task.JUDGE);
        assertThat(asking.request().prompt()).isEqualTo("Why <b>not</b>?");
        assertThat(asking.request().criteria()).isEqualTo(Asking.CRITERIA);
        assertThat(asking.withoutSchema().request().task()).isEqualTo(Task.JUDGE);
        assertThat(asking.request().criteria()).isEmpty();
    }

    @Test
    void shouldTellAClassificationByItsSchemaAndByItsCategoriesWhereItHasNone() {
        Asking asking = Asking.forAClassification("- [#a] A: b", "Why?");

        assertThat(asking.request().task()).isEqualTo(Task.CLASSIFIER);
        assertThat(asking.request().prompt()).isEqualTo("Why?");
        assertThat(asking.withoutSchema().request().task()).isEqualTo(Task.CLASSIFIER);
    }

    @Test
    void shouldTellNoTaskFromWhatAUserWrites() {
        assertThat(Asking.plainly("\n<rubric>\n- [all] 10\n</rubric>\n")
                        .request()
                        .task())
                .isEqualTo(Task.OTHER);
        assertThat(Asking.forADraft(EXCERPT, "\n<rubric>\n</rubric>\n")
                        .request()
                        .task())
                .isEqualTo(Task.DRAFTER);
    }

    @Test
    void shouldTakeTheLastUserTurnOfAQuotedConversationForThePrompt() {
        String message = "<conversation>\n<turn role=\"user\">one</turn>\n<turn role=\"assistant\">two</turn>\n"
                + "<turn role=\"user\">three\n</turn>\n</conversation>\n<response>four</response>";

        ChatRequest request = Asking.with(new Turn("system", "<rubric>\n</rubric>"), new Turn("user", message))
                .request();

        assertThat(request.prompt()).isEqualTo("three");
    }

    @Test
    void shouldJoinThePartsOfAContent() {
        ChatRequest request = read(
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},"
                        + "{\"type\":\"text\",\"text\":\"b\"}]},{\"role\":\"assistant\",\"content\":null}]}");

        assertThat(request.turns()).containsExactly(new Turn("user", "ab"), new Turn("assistant", ""));
        assertThat(request.maxTokens()).isEqualTo(Integer.MAX_VALUE);
        assertThat(request.delivery()).isEqualTo(new ChatRequest.Delivery(false, false));
    }

    @Test
    void shouldTakeTheNewerNameOfTheTokenLimitToo() {
        assertThat(Asking.plainly("x").maxTokens(7).request().maxTokens()).isEqualTo(7);
        assertThat(read("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                                + "\"max_completion_tokens\":8,\"max_tokens\":7}")
                        .maxTokens())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"model":"m"                                                    | ''                  | no JSON
                    ''                                                              | ''                  | no JSON object
                    []                                                              | ''                  | no JSON object
                    {"messages":[{"role":"user","content":"x"}]}                    | model               | any of 1 to 256
                    {"model":" ","messages":[{"role":"user","content":"x"}]}        | model               | any of 1 to 256
                    {"model":"m"}                                                   | messages            | has 0 elements
                    {"model":"m","messages":[]}                                     | messages            | has 0 elements
                    {"model":"m","messages":[{"role":"bot","content":"x"}]}         | messages[0].role    | none of assistant, developer
                    {"model":"m","messages":[{"role":"user","content":7}]}          | messages[0].content | neither text
                    {"model":"m","messages":[{"role":"user","content":[{"a":1}]}]}  | messages[0].content | has no text
                    {"model":"m","n":65,"messages":[{"role":"user","content":"x"}]}  | n                   | must be 1 to 64
                    {"model":"m","max_tokens":0,"messages":[{"role":"user"}]}       | max_tokens          | at least 1
                    """)
    void shouldSayWhereARequestIsWrong(String body, String field, String problem) {
        Reading reading = RequestReader.read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.field()).isEqualTo(field);
            assertThat(unreadable.problem()).contains(problem);
        });
    }

    @Test
    void shouldSayThatBytesInNoEncodingAreNoJson() {
        Reading reading = RequestReader.read(new byte[] {0, '{', 0, 0});

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.problem()).contains("no JSON"));
    }

    private static ChatRequest read(String body) {
        return ((Reading.Readable) RequestReader.read(body.getBytes(StandardCharsets.UTF_8))).request();
    }
}
