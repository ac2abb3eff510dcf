package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import responsa.model.endpoint.Address;
import responsa.model.endpoint.Allowance;
import responsa.model.endpoint.Endpoint;
import responsa.topics.json.Json;

final class ChatRequestTest {
    private static final AnswerSchema SCHEMA = new AnswerSchema("judgement", "{\"type\":\"object\"}");

    @Test
    void shouldSendWhatEveryServerTakesAndNoMore() throws IOException {
        JsonNode expected = Json.records().readTree("""
                {"model": "drafter",
                 "messages": [{"role": "system", "content": "Follow the spec."},
                              {"role": "user", "content": "Is \\"it\\" fine?\\n"}],
                 "temperature": 0.7, "top_p": 0.95, "max_tokens": 512, "seed": 42,
                 "stream": true, "stream_options": {"include_usage": true}}
                """);

        assertThat(body(Asked.request(), endpoint(true, "max_tokens"))).isEqualTo(expected);
    }

    @Test
    void shouldSendTheSchemaWhereItIsTaken() throws IOException {
        JsonNode expected = Json.records().readTree("""
                {"type": "json_schema", "json_schema": {"name": "judgement", "schema": {"type": "object"}}}
                """);

        JsonNode body = body(Asked.following(SCHEMA), endpoint(true, "max_tokens"));

        assertThat(body.path("response_format")).isEqualTo(expected);
    }

    @Test
    void shouldSendNoSchemaWhereItIsNotTaken() throws IOException {
        assertThat(body(Asked.following(SCHEMA), endpoint(false, "max_tokens")).has("response_format"))
                .isFalse();
    }

    @Test
    void shouldNameTheTokenLimitAsTheEndpointDoes() throws IOException {
        JsonNode body = body(Asked.request(), endpoint(true, "max_completion_tokens"));

        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(512);
        assertThat(body.has("max_tokens")).isFalse();
    }

    @Test
    void shouldAskForSeveralAnswersByTheirNumber() throws IOException {
        JsonNode one = body(Asked.request(), endpoint(true, "max_tokens"));
        JsonNode four =
                Json.records().readTree(ChatRequest.body(Asked.request(), endpoint(true, "max_tokens"), false, 4));

        assertThat(one.has("n")).isFalse();
        assertThat(four.path("n").asInt()).isEqualTo(4);
    }

    private static Endpoint endpoint(boolean takesSchemas, String tokenLimit) {
        return new Endpoint(
                "drafter",
                Address.parse("url", "http://a/v1"),
                null,
                takesSchemas,
                true,
                tokenLimit,
                Allowance.free(),
                false);
    }

    private static JsonNode body(ModelRequest request, Endpoint endpoint) throws IOException {
        return Json.records().readTree(ChatRequest.body(request, endpoint, endpoint.takesSchemas(), 1));
    }
}
