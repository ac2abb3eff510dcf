package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.scripted.sample.Asking;
import responsa.scripted.script.Fault;
import responsa.scripted.script.Mishaps;
import responsa.scripted.script.Rates;
import responsa.scripted.script.Script;
import responsa.scripted.script.Slip;

/// What goes wrong, seen from a client.
class ScriptedFaultsTest {
    private static final ScriptedModel MODEL = ScriptedModel.start(ScriptedSettings.standard());
    private static final Client CLIENT = new Client(MODEL);

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
    void shouldSayWhenToTryAgain() throws Exception {
        MODEL.script(Script.standard()
                .with(new Mishaps(Rates.<Fault>none().with(Fault.OVERLOADED, 1), Duration.ofMillis(1_500), 500)));

        HttpResponse<String> response = CLIENT.ask(Asking.plainly("x"));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        await().untilAsserted(
                        () -> assertThat(MODEL.counts().outcome("overloaded")).isEqualTo(1));
        assertThat(MODEL.counts().serving().max()).isZero();
    }

    @Test
    void shouldFailWithTheStatusOfTheScript() throws Exception {
        MODEL.script(Script.standard()
                .with(new Mishaps(Rates.<Fault>none().with(Fault.FAILED, 1), Duration.ZERO, 503)));

        assertThat(CLIENT.ask(Asking.plainly("x")).statusCode()).isEqualTo(503);
        await().untilAsserted(() -> assertThat(MODEL.counts().outcome("failed")).isEqualTo(1));
    }

    @Test
    void shouldAnswerInTheEndIfTheSameIsAskedAgain() throws Exception {
        MODEL.script(Script.standard().with(Fault.FAILED, 0.7));
        int tries = 1;

        while (CLIENT.ask(Asking.plainly("try again")).statusCode() != 200 && tries < 100) {
            tries++;
        }

        assertThat(tries).isBetween(2, 99);
        long failures = tries - 1;
        await().untilAsserted(() -> assertThat(MODEL.counts().outcome("failed")).isEqualTo(failures));
        assertThat(MODEL.counts().unique()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCloseTheConnectionBeforeTheFirstByte(boolean streamed) {
        MODEL.script(Script.standard().with(Fault.DROPPED, 1));
        Asking asking = streamed ? Asking.plainly("x") : Asking.plainly("x").plain();

        assertThatThrownBy(() -> CLIENT.ask(asking)).isInstanceOf(IOException.class);
        // The client may have tried once more by itself: nothing of an answer had come.
        await().untilAsserted(
                        () -> assertThat(MODEL.counts().outcome("dropped")).isPositive());
        assertThat(MODEL.counts().outcome("answered")).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCloseTheConnectionInTheMiddle(boolean streamed) {
        MODEL.script(Script.standard().with(Fault.CUT, 1));
        Asking asking = streamed ? Asking.plainly("x") : Asking.plainly("x").plain();

        assertThatThrownBy(() -> CLIENT.ask(asking)).isInstanceOf(IOException.class);
        await().untilAsserted(() -> assertThat(MODEL.counts().outcome("cut")).isPositive());
        assertThat(MODEL.counts().outcome("answered")).isZero();
    }

    @Test
    void shouldGiveAPageInTheAnswersPlace() throws Exception {
        MODEL.script(Script.standard().with(Fault.HTML, 1));

        HttpResponse<String> response = CLIENT.ask(Asking.plainly("x"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void shouldKeepSilentUntilTheClientGoesAway() {
        MODEL.script(Script.standard().with(Fault.SILENT, 1).withSlots(1));
        CompletableFuture<HttpResponse<String>> asked = CLIENT.begin(Asking.plainly("x"));
        await().untilAsserted(() -> assertThat(MODEL.counts().serving().now()).isEqualTo(1));

        asked.cancel(true);

        await().untilAsserted(() -> {
            assertThat(MODEL.counts().outcome("cancelled")).isEqualTo(1);
            assertThat(MODEL.counts().serving().now()).isZero();
        });
    }

    @Test
    void shouldFreeTheSlotOfAClientThatLeavesInTheMiddleOfAnAnswer() {
        MODEL.script(Script.standard().withLatency("fixed:30s").withSlots(1));
        CompletableFuture<HttpResponse<String>> asked = CLIENT.begin(Asking.plainly("x"));
        await().untilAsserted(() -> assertThat(MODEL.counts().serving().now()).isEqualTo(1));

        asked.cancel(true);

        await().untilAsserted(
                        () -> assertThat(MODEL.counts().outcome("cancelled")).isEqualTo(1));
        assertThat(MODEL.counts().serving().now()).isZero();
    }

    @Test
    void shouldSayThatAnAnswerWasTruncatedOrFiltered() throws Exception {
        MODEL.script(Script.standard().with(Slip.TRUNCATED, 1));
        assertThat(finishOf(CLIENT.ask(Asking.plainly("x").plain()))).isEqualTo("length");

        MODEL.script(Script.standard().with(Slip.FILTERED, 1));
        assertThat(finishOf(CLIENT.ask(Asking.plainly("x").plain()))).isEqualTo("content_filter");

        await().untilAsserted(() -> assertThat(MODEL.counts().slips())
                .containsEntry("truncated", 1L)
                .containsEntry("filtered", 1L));
    }

    private static String finishOf(HttpResponse<String> response) {
        return Client.json(response)
                .path("choices")
                .path(0)
                .path("finish_reason")
                .asText();
    }
}
