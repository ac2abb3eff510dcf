package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.scripted.count.Calls;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExampleSpec;
import responsa.scripted.script.Latency;
import responsa.scripted.script.Pace;
import responsa.scripted.script.Script;

/// What the server answers to whom.
class ScriptedModelTest {
    private static final ScriptedModel MODEL = ScriptedModel.start(ScriptedSettings.standard());
    private static final Client CLIENT = new Client(MODEL);
    private static final String EXCERPT = ExampleSpec.read().excerpt("no_harm");
    private static final String PROMPT = "Which books explain how phone scams work?";

    @AfterAll
    static void close() {
        CLIENT.close();
        MODEL.close();
    }

    @BeforeEach
    void reset() {
        MODEL.script(Script.standard());
        MODEL.reset();
    }

    @Test
    void shouldStreamADraftInTheNumberOfEventsThatTheScriptSays() throws Exception {
        HttpResponse<String> response = CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT));

        List<JsonNode> events = Client.events(response.body());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(response.headers().firstValue("X-Stand-In")).contains("responsa-scripted");
        assertThat(response.body()).endsWith("data: [DONE]\n\n");
        assertThat(events).hasSize(4 + 2);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.path("model").asText()).isEqualTo("responsa-scripted"));
        assertThat(Client.joined(events, "reasoning")).contains("[#no_harm]");
        assertThat(Client.joined(events, "content")).isNotBlank();
        assertThat(events.get(4).path("choices").path(0).path("finish_reason").asText())
                .isEqualTo("stop");
        assertThat(events.get(5).path("usage").path("prompt_tokens").asInt()).isGreaterThan(EXCERPT.length() / 4);
    }

    @Test
    void shouldSayTheSameInOnePieceWhereNoStreamIsAskedFor() throws Exception {
        List<JsonNode> events =
                Client.events(CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT)).body());

        JsonNode plain =
                Client.json(CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).plain()));

        JsonNode message = plain.path("choices").path(0).path("message");
        assertThat(message.path("reasoning").asText()).isEqualTo(Client.joined(events, "reasoning"));
        assertThat(message.path("content").asText()).isEqualTo(Client.joined(events, "content"));
    }

    @Test
    void shouldSendSeveralAnswersInOneStreamAndCountThem() throws Exception {
        List<JsonNode> events = Client.events(
                CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).answers(3)).body());
        JsonNode plain = Client.json(
                CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).answers(3).plain()));

        for (int index = 0; index < 3; index++) {
            JsonNode choice = plain.path("choices").path(index);
            assertThat(choice.path("index").asInt()).isEqualTo(index);
            assertThat(choice.path("message").path("content").asText())
                    .isEqualTo(Client.joined(Client.ofChoice(events, index), "content"));
        }
        assertThat(events.getLast().path("usage").path("completion_tokens").asLong())
                .isEqualTo(MODEL.counts().tokens().completion() / 2);
        assertThat(MODEL.counts().answers()).isEqualTo(6);
        assertThat(MODEL.counts().requests()).isEqualTo(2);
    }

    @Test
    void shouldSendTheFirstEventLongBeforeTheLast() throws Exception {
        MODEL.script(Script.standard().with(new Pace(Latency.parse("fixed:30s"), 0, 4)));

        try (Stream<String> lines = CLIENT.lines(Asking.forADraft(EXCERPT, PROMPT))) {
            String first = lines.findFirst().orElseThrow();

            assertThat(first).startsWith("data: {").contains("\"reasoning\":");
            assertThat(MODEL.counts().serving().now()).isEqualTo(1);
            assertThat(MODEL.counts().outcome("answered")).isZero();
        }
    }

    @Test
    void shouldGiveARepeatTheSameAndCountIt() throws Exception {
        String first = CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).plain()).body();
        String again = CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).plain()).body();
        String other =
                CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).plain().seed(2)).body();

        assertThat(textOf(again)).isEqualTo(textOf(first));
        assertThat(textOf(other)).isNotEqualTo(textOf(first));
        assertThat(MODEL.counts().unique()).isEqualTo(2);
        assertThat(MODEL.counts().repeats()).isEqualTo(1);
        assertThat(MODEL.calls(2)).singleElement().satisfies(calls -> {
            assertThat(calls.calls()).isEqualTo(2);
            assertThat(calls.answered()).isEqualTo(2);
            assertThat(calls.task()).isEqualTo("drafter");
        });
    }

    @Test
    void shouldAnswerAsAnotherServerOfTheSameSeed() throws Exception {
        String here = CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT)).body();

        try (ScriptedModel twin = ScriptedModel.start(ScriptedSettings.standard());
                Client client = new Client(twin);
                ScriptedModel stranger =
                        ScriptedModel.start(ScriptedSettings.standard().withSeed(5));
                Client other = new Client(stranger)) {
            assertThat(client.ask(Asking.forADraft(EXCERPT, PROMPT)).body()).isEqualTo(here);
            assertThat(other.ask(Asking.forADraft(EXCERPT, PROMPT)).body()).isNotEqualTo(here);
        }
    }

    @Test
    void shouldKnowAPromptByOneNameThroughAllTasks() throws Exception {
        CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT));
        CLIENT.ask(Asking.forAVerdict(EXCERPT, PROMPT, "cot", "response"));
        CLIENT.ask(Asking.forAClassification("- [#a] A: b", PROMPT));

        assertThat(MODEL.calls(1))
                .hasSize(3)
                .extracting(Calls::prompt)
                .containsOnly(MODEL.calls(1).getFirst().prompt());
        assertThat(MODEL.counts().tasks()).containsOnlyKeys("drafter", "judge", "classifier");
    }

    @Test
    void shouldReportTheTokensThatItsPrefixCacheHad() throws Exception {
        CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).plain());

        JsonNode usage = Client.json(
                        CLIENT.ask(Asking.forADraft(EXCERPT, "Another prompt?").plain()))
                .path("usage");

        int cached = usage.path("prompt_tokens_details").path("cached_tokens").asInt();
        assertThat(cached % 64).isZero();
        assertThat(cached)
                .isBetween(
                        EXCERPT.length() / 4 - 64, usage.path("prompt_tokens").asInt());
        await().untilAsserted(() -> assertThat(MODEL.counts().tokens().cached()).isEqualTo(cached));
    }

    @Test
    void shouldRefuseOrCutAPromptThatIsLongerThanItsContext() throws Exception {
        Script script = Script.standard();
        MODEL.script(script.with(script.capacity().withContext(100, false)));
        HttpResponse<String> refused = CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT));
        MODEL.script(script.with(script.capacity().withContext(100, true)));
        HttpResponse<String> cut = CLIENT.ask(Asking.forADraft(EXCERPT, PROMPT).plain());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Client.json(refused).path("error").path("code").asText()).isEqualTo("context_length_exceeded");
        assertThat(Client.json(cut).path("usage").path("prompt_tokens").asInt()).isEqualTo(100);
    }

    @Test
    void shouldListItselfAndTheNamesThatHaveAScript() throws Exception {
        MODEL.script("slow-model", Script.standard());

        JsonNode list = Client.json(CLIENT.send("GET", "/v1/models", ""));

        assertThat(list.path("data").findValuesAsText("id")).contains("responsa-scripted", "slow-model");
        assertThat(list.path("data").findValuesAsText("owned_by")).containsOnly("responsa-scripted");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health, '', 200, UP",
        "POST, /v1/chat/completions, '{', 400, no JSON",
        "POST, /v1/chat/completions, '{\"model\":\"m\",\"messages\":[]}', 400, messages has 0 elements",
        "GET, /v1/chat/completions, '', 404, POST /v1/chat/completions",
        "GET, /elsewhere, '', 404, GET /v1/models"
    })
    void shouldAnswerEveryPath(String method, String path, String body, int status, String text) throws Exception {
        HttpResponse<String> response = CLIENT.send(method, path, body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(text);
    }

    @Test
    void shouldRefuseABodyThatIsTooLargeAndGoOn() throws Exception {
        ScriptedSettings.Bounds small = new ScriptedSettings.Bounds(2_000, 10, 10);
        try (ScriptedModel model =
                        ScriptedModel.start(ScriptedSettings.standard().with(small));
                Client client = new Client(model)) {
            HttpResponse<String> large = client.ask(Asking.plainly("x".repeat(3_000)));
            HttpResponse<String> fitting = client.ask(Asking.plainly("x".repeat(300)));

            assertThat(large.statusCode()).isEqualTo(413);
            assertThat(large.body()).contains("larger than 2000 bytes");
            assertThat(fitting.statusCode()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(model.counts().unreadable()).isEqualTo(1));
        }
    }

    @Test
    void shouldAskForTheKeyWhereItHasOne() throws Exception {
        try (ScriptedModel model =
                        ScriptedModel.start(ScriptedSettings.standard().withApiKey("s3cret"));
                Client client = new Client(model)) {
            assertThat(client.ask(Asking.plainly("x")).statusCode()).isEqualTo(401);
            assertThat(client.bearing("s3cre").ask(Asking.plainly("x")).statusCode())
                    .isEqualTo(401);
            assertThat(client.bearing("s3cret").ask(Asking.plainly("x")).statusCode())
                    .isEqualTo(200);
            assertThat(client.send("GET", "/health", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldSayWhichAddressIsTaken() {
        ScriptedSettings taken = ScriptedSettings.standard().at("127.0.0.1", MODEL.port());

        assertThatThrownBy(() -> ScriptedModel.start(taken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1:%d cannot be bound".formatted(MODEL.port()));
    }

    private static String textOf(String body) {
        return body.substring(body.indexOf("\"choices\""), body.indexOf("\"usage\""));
    }
}
