package responsa.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.topics.record.TokenUsage;

/// What endpoints send, each in its own dialect.
final class AnswerReaderTest {
    private static final String DONE = "data: [DONE]\n\n";

    @Test
    void shouldReadVllmsStream() {
        String stream = """
                data: {"id":"c","object":"chat.completion.chunk","model":"qwen3","choices":[{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}]}

                data: {"model":"qwen3","choices":[{"index":0,"delta":{"reasoning":"Is it ","reasoning_content":"Is it "},"finish_reason":null}]}

                data: {"model":"qwen3","choices":[{"index":0,"delta":{"reasoning":"fine?","reasoning_content":"fine?"},"finish_reason":null}]}

                data: {"model":"qwen3","choices":[{"index":0,"delta":{"content":"\\n\\nIt is."},"finish_reason":null}]}

                data: {"model":"qwen3","choices":[{"index":0,"delta":{},"finish_reason":"stop","stop_reason":null}]}

                data: {"model":"qwen3","choices":[],"usage":{"prompt_tokens":20,"total_tokens":27,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":16}}}

                data: [DONE]

                """;

        assertThat(read(stream))
                .isEqualTo(whole(new Reply("Is it fine?", "It is.", "stop", "qwen3", new TokenUsage(20L, 7L, 16L))));
    }

    @Test
    void shouldReadLlamaCppsStream() {
        String stream = """
                data: {"choices":[{"finish_reason":null,"index":0,"delta":{"role":"assistant","content":null}}],"created":1,"model":"gguf","object":"chat.completion.chunk"}

                data: {"choices":[{"finish_reason":null,"index":0,"delta":{"reasoning_content":"Fine?"}}],"model":"gguf"}

                data: {"choices":[{"finish_reason":null,"index":0,"delta":{"content":"Yes"}}],"model":"gguf"}

                data: {"choices":[{"finish_reason":"length","index":0,"delta":{}}],"model":"gguf"}

                data: {"choices":[],"model":"gguf","usage":{"completion_tokens":2,"prompt_tokens":9,"total_tokens":11},"timings":{"prompt_n":9}}

                data: [DONE]

                """;

        assertThat(read(stream))
                .isEqualTo(whole(new Reply("Fine?", "Yes", "length", "gguf", new TokenUsage(9L, 2L, null))));
    }

    @Test
    void shouldReadTagsThatAreSplitOverEvents() {
        String stream =
                content("<th") + content("ink>Fi") + content("ne?</thi") + content("nk>\\n\\nYes") + stop() + DONE;

        assertThat(read(stream)).isEqualTo(whole(reply("Fine?", "Yes")));
    }

    @Test
    void shouldReadABodyThatIsNotStreamed() {
        String body = """
                {"id":"c","object":"chat.completion","model":"m","choices":[{"index":0,"message":
                {"role":"assistant","content":"Yes","reasoning_content":"Fine?"},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}""";

        assertThat(read(body)).isEqualTo(whole(new Reply("Fine?", "Yes", "stop", "m", new TokenUsage(5L, 2L, null))));
    }

    @Test
    void shouldTakeOnlyTheFirstChoice() {
        String second = "data: {\"choices\":[{\"index\":1,\"delta\":{\"content\":\"No\"}}]}\n\n";
        String withoutIndex = "data: {\"choices\":[{\"delta\":{\"content\":\"Yes\"}}]}\n\n";

        assertThat(read(withoutIndex + second + stop())).isEqualTo(whole(reply("", "Yes")));
    }

    @Test
    void shouldTakeARefusalAsTheText() {
        String refusal =
                "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":null,\"refusal\":\"I cannot\"}}]}\n\n";

        assertThat(read(refusal + stop())).isEqualTo(whole(reply("", "I cannot")));
    }

    @Test
    void shouldLeaveTagsToTheTextWhereTheCotCameByItself() {
        String cot = "data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"Fine?\"}}]}\n\n";

        assertThat(read(cot + content("a </think> b") + stop())).isEqualTo(whole(reply("Fine?", "a </think> b")));
    }

    @Test
    void shouldBeContentWithDoneWhereNoReasonIsGiven() {
        assertThat(read(content("Yes") + DONE)).isEqualTo(whole(new Reply("", "Yes", null, null, TokenUsage.UNKNOWN)));
    }

    @Test
    void shouldBeContentWithAReasonWhereDoneIsMissing() {
        assertThat(read(content("Yes") + stop())).isEqualTo(whole(reply("", "Yes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abort", "error"})
    void shouldCallAnAnswerCutThatTheEndpointBrokeOff(String reason) {
        assertThat(read(content("Ye") + finish(reason) + DONE)).isEqualTo(new Reading.Cut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ": beat\n\n", "data: [DONE]\n\n"})
    void shouldCallAStreamCutThatEndsBeforeAnAnswer(String stream) {
        assertThat(read(stream)).isEqualTo(new Reading.Cut());
    }

    @Test
    void shouldCallAStreamCutThatEndsInsideAnEvent() {
        assertThat(read(content("Yes") + "data: {\"choices\":[{\"ind")).isEqualTo(new Reading.Cut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><p>It works!", "  \n<html>", "It works!", "{\"detail\":\"Not Found\"}"})
    void shouldNameWhatIsNoAnswerOfAnEndpoint(String body) {
        assertThat(read(body)).isEqualTo(new Reading.Foreign());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"choices\":[{\"delta\":{\"content\":{\"a\":1}}}]}\n\n",
                "data: {\"choices\":\"none\"}\n\n",
                "data: null\n\n",
                "data: word\n\n",
                "{\"choices\":[{\"message\":{\"content\":[1]}}]}",
                "{\"choices\":[{\"message\":{\"content\":\"Ye",
                "{\0\0\0~~~~" // UTF-32 by its first four bytes
            })
    void shouldSayWhatIsNotAsTheApiHasIt(String body) {
        assertThat(read(body)).isEqualTo(new Reading.Unreadable());
    }

    @Test
    void shouldReportAnErrorInTheMiddleOfAStream() {
        String stream = content("Ye") + "data: {\"error\":{\"message\":\"no\",\"code\":500}}\n\n" + DONE;

        assertThat(read(stream))
                .isInstanceOfSatisfying(
                        Reading.Errored.class,
                        errored ->
                                assertThat(errored.error().path("code").asInt()).isEqualTo(500));
    }

    @Test
    void shouldReportAnErrorInPlaceOfABody() {
        assertThat(read("{\"error\":\"model is busy\"}")).isInstanceOf(Reading.Errored.class);
    }

    @Test
    void shouldStopAtTheLongestAnswer() {
        AnswerReader reader = new AnswerReader(100, 1);

        boolean more = reader.feed(bytes(content("x".repeat(60))));
        boolean evenMore = reader.feed(bytes(content("x".repeat(60))));

        assertThat(more).isTrue();
        assertThat(evenMore).isFalse();
        assertThat(reader.end()).isEqualTo(new Reading.Overlong(100));
    }

    @Test
    void shouldCountTheAnswerAndNotTheFrameAroundIt() {
        AnswerReader reader = new AnswerReader(100, 1);
        for (int word = 0; word < 50; word++) {
            reader.feed(bytes(content("ab")));
        }
        reader.feed(bytes(stop()));

        assertThat(reader.end()).isEqualTo(whole(reply("", "ab".repeat(50))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: ", "{\"a\":\"", "junk"})
    void shouldStopAtALineOrBodyWithoutEnd(String start) {
        AnswerReader reader = new AnswerReader(100, 1);

        assertThat(reader.feed(bytes(start + "y".repeat(200)))).isFalse();
        assertThat(reader.end()).isEqualTo(new Reading.Overlong(100));
    }

    @Test
    void shouldTellThatItHasBegunAndThatItIsComplete() {
        AnswerReader reader = new AnswerReader(1_000, 1);
        reader.feed(bytes(": beat\n\n"));
        assertThat(reader.isBegun()).isFalse();

        reader.feed(bytes(content("Yes")));
        assertThat(reader.isBegun()).isTrue();
        assertThat(reader.isComplete()).isFalse();

        reader.feed(bytes(stop()));
        assertThat(reader.isComplete()).isTrue();
    }

    @Test
    void shouldTellSeveralAnswersApartByTheirIndex() {
        String stream = said(1, "No") + said(0, "Y") + finish(1, "length") + said(0, "es") + finish(0, "stop")
                + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":5}}\n\n" + DONE;

        assertThat(read(stream, 2))
                .isEqualTo(new Reading.Whole(List.of(
                        new Reply("", "Yes", "stop", null, new TokenUsage(9L, 3L, null)),
                        new Reply("", "No", "length", null, new TokenUsage(0L, 2L, null)))));
    }

    @Test
    void shouldReadSeveralAnswersFromABodyThatIsNotStreamed() {
        String body = """
                {"choices":[{"index":0,"message":{"content":"Yes"},"finish_reason":"stop"},
                {"index":1,"message":{"content":"No"},"finish_reason":"stop"}]}""";

        assertThat(read(body, 2)).isEqualTo(new Reading.Whole(List.of(reply("", "Yes"), reply("", "No"))));
    }

    @Test
    void shouldKeepTheAnswersThatHadEndedWhenAStreamIsCut() {
        assertThat(read(said(0, "Y") + said(1, "No") + finish(1, "stop"), 2)).isEqualTo(whole(reply("", "No")));
    }

    @Test
    void shouldLeaveOutAnAnswerThatTheEndpointBrokeOff() {
        assertThat(read(said(0, "Y") + said(1, "No") + finish(0, "abort") + finish(1, "stop") + DONE, 2))
                .isEqualTo(whole(reply("", "No")));
    }

    @Test
    void shouldGiveFewerAnswersThanWereAskedForWhereNoMoreCame() {
        assertThat(read(content("Yes") + stop() + DONE, 4)).isEqualTo(whole(reply("", "Yes")));
    }

    @Test
    void shouldReadNoAnswersBeyondThoseAskedFor() {
        assertThat(read(content("Yes") + stop() + said(-1, "?") + said(2, "!") + finish(2, "stop") + DONE, 2))
                .isEqualTo(whole(reply("", "Yes")));
    }

    private static Reading read(String body) {
        return read(body, 1);
    }

    private static Reading read(String body, int choices) {
        AnswerReader reader = new AnswerReader(1 << 20, choices);
        reader.feed(bytes(body));
        return reader.end();
    }

    private static Reading whole(Reply reply) {
        return new Reading.Whole(List.of(reply));
    }

    private static Reply reply(String cot, String text) {
        return new Reply(cot, text, "stop", null, TokenUsage.UNKNOWN);
    }

    private static String content(String text) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":null}]}\n\n"
                .formatted(text);
    }

    private static String stop() {
        return finish("stop");
    }

    private static String finish(String reason) {
        return finish(0, reason);
    }

    private static String finish(int index, String reason) {
        return "data: {\"choices\":[{\"index\":%d,\"delta\":{},\"finish_reason\":\"%s\"}]}\n\n"
                .formatted(index, reason);
    }

    private static String said(int index, String text) {
        return "data: {\"choices\":[{\"index\":%d,\"delta\":{\"content\":\"%s\"}}]}\n\n".formatted(index, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
