package responsa.scripted.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import responsa.scripted.play.Answer;
import responsa.scripted.play.Finish;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.sample.Asking;
import responsa.scripted.script.Dialect;
import responsa.scripted.script.Manner;
import responsa.scripted.script.Rates;
import responsa.scripted.script.Script;

class WireTest {
    private static final Answer ANSWER =
            new Answer("I \"think\",\nso.", "Thus: \u2713 \uD83D\uDE00 <b>\u0007", Finish.STOP, null, null);
    private static final ChatRequest REQUEST = Asking.plainly("x").request();
    private static final Usage USAGE = new Usage(10, 5, 4);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void shouldSayTheSameInEventsAndInOnePiece(Dialect dialect) {
        Manner manner = Script.standard().with(dialect).manner();

        List<JsonNode> events = events(Wire.streamed(List.of(ANSWER), REQUEST, manner, USAGE, 7));
        JsonNode message = json(Wire.plain(List.of(ANSWER), REQUEST, manner, USAGE))
                .path("choices")
                .path(0)
                .path("message");

        for (String field : List.of("reasoning", "reasoning_content", "content")) {
            assertThat(joined(events, field)).isEqualTo(message.path(field).asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REASONING, reasoning, false",
        "REASONING_CONTENT, reasoning_content, false",
        "THINK, content, true",
        "THINK_UNOPENED, content, true",
        "NONE, '', false"
    })
    void shouldPutTheCotWhereTheDialectHasIt(Dialect dialect, String field, boolean tagged) {
        JsonNode message = message(ANSWER, dialect);

        assertThat(field.isEmpty() || message.path(field).asText().contains(ANSWER.cot()))
                .isTrue();
        assertThat(message.path("content").asText().contains("</think>")).isEqualTo(tagged);
        assertThat(message.path("content").asText()).endsWith(ANSWER.text());
        assertThat(message.path("content").asText().startsWith("<think>\n")).isEqualTo(dialect == Dialect.THINK);
    }

    @Test
    void shouldLeaveTheTagOpenWhereTheLimitCutTheCot() {
        Answer cut = new Answer("I thi", "", Finish.LENGTH, null, null);

        assertThat(message(cut, Dialect.THINK).path("content").asText()).isEqualTo("<think>\nI thi");
        assertThat(message(ANSWER, Dialect.THINK).path("content").asText()).contains("\n</think>\n\n");
    }

    @Test
    void shouldCloseWithFinishReasonUsageAndMark() {
        List<byte[]> parts =
                Wire.streamed(List.of(ANSWER), REQUEST, Script.standard().manner(), USAGE, 4);
        List<JsonNode> events = events(parts);

        assertThat(parts).hasSize(5);
        assertThat(new String(parts.getLast(), StandardCharsets.UTF_8)).endsWith("data: [DONE]\n\n");
        assertThat(events).hasSize(6);
        assertThat(events.get(0)
                        .path("choices")
                        .path(0)
                        .path("delta")
                        .path("role")
                        .asText())
                .isEqualTo("assistant");
        assertThat(events.get(4).path("choices").path(0).path("finish_reason").asText())
                .isEqualTo("stop");
        assertThat(events.get(5).path("choices")).isEmpty();
        assertThat(events.get(5).path("usage"))
                .isEqualTo(json(("{\"prompt_tokens\":10,\"completion_tokens\":5,"
                                + "\"total_tokens\":15,\"prompt_tokens_details\":{\"cached_tokens\":4}}")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldReportNoTokensWhereNobodyAsksOrTheScriptSaysNo() {
        Manner manner = Script.standard().manner();
        Manner silent = new Manner(Dialect.REASONING, false, 0, Rates.none(), Rates.none());
        ChatRequest plain = Asking.plainly("x").plain().request();

        assertThat(events(Wire.streamed(List.of(ANSWER), plain, manner, USAGE, 4)))
                .hasSize(5);
        assertThat(events(Wire.streamed(List.of(ANSWER), REQUEST, silent, USAGE, 4)))
                .hasSize(5);
        assertThat(json(Wire.plain(List.of(ANSWER), plain, manner, USAGE)).has("usage"))
                .isTrue();
        assertThat(json(Wire.plain(List.of(ANSWER), plain, silent, USAGE)).has("usage"))
                .isFalse();
    }

    @Test
    void shouldSayInEveryEventThatItIsAStandIn() {
        assertThat(events(Wire.streamed(
                        List.of(ANSWER), REQUEST, Script.standard().manner(), USAGE, 4)))
                .allSatisfy(event -> assertThat(event.path("model").asText()).isEqualTo("responsa-scripted"));
    }

    private static JsonNode message(Answer answer, Dialect dialect) {
        return json(Wire.plain(
                        List.of(answer),
                        REQUEST,
                        Script.standard().with(dialect).manner(),
                        USAGE))
                .path("choices")
                .path(0)
                .path("message");
    }

    private static List<JsonNode> events(List<byte[]> parts) {
        List<JsonNode> events = new ArrayList<>();
        for (byte[] part : parts) {
            for (String event : new String(part, StandardCharsets.UTF_8).split("\n\n")) {
                if (!event.equals("data: [DONE]")) {
                    events.add(json(event.substring("data: ".length()).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return events;
    }

    private static String joined(List<JsonNode> events, String field) {
        StringBuilder joined = new StringBuilder();
        events.forEach(event -> joined.append(
                event.path("choices").path(0).path("delta").path(field).asText()));
        return joined.toString();
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new JsonMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON", broken);
        }
    }
}
