package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import responsa.scripted.sample.Asking;
import responsa.scripted.sample.ExampleSpec;
import responsa.scripted.script.Script;

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
}
