package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import responsa.scripted.count.Counts;
import responsa.scripted.request.Task;
import responsa.scripted.sample.Asking;
import responsa.scripted.script.Script;

/// Who is served when. A held request keeps its slot, so that a test decides what waits.
class ScriptedSlotsTest {
    private final ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard());
    private final Client client = new Client(model);
    private final List<String> ended = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        client.close();
        model.close();
    }

    @Test
    void shouldServeFirstWhoCameFirst() {
        // Answers that are written at the same time may be read in any order: apart, they are read as they were served.
        model.script(Script.standard().withSlots(1).withLatency("fixed:200ms"));
        model.hold("first");
        begin("first", 1);
        begin("second", 2);
        begin("third", 3);
        begin("fourth", 4);

        model.release();

        await().untilAsserted(() -> assertThat(ended).hasSize(4));
        assertThat(ended).containsExactly("first", "second", "third", "fourth");
        assertThat(model.counts().serving().max()).isEqualTo(1);
        assertThat(model.counts().inFlight().max()).isEqualTo(4);
    }

    @Test
    void shouldSendAwayWhomTheQueueHasNoPlaceFor() throws Exception {
        model.script(
                Script.standard().with(Script.standard().capacity().withSlots(1).withQueue(1)));
        model.hold("first");
        begin("first", 1);
        CompletableFuture<HttpResponse<String>> waiting = begin("second", 2);

        HttpResponse<String> third = client.ask(Asking.plainly("third"));

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        await().untilAsserted(
                        () -> assertThat(model.counts().outcome("queue-full")).isEqualTo(1));
        model.release();
        assertThat(waiting.join().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveThePlaceOfAClientThatWentAwayToTheNext() {
        model.script(
                Script.standard().with(Script.standard().capacity().withSlots(1).withQueue(1)));
        model.hold("first");
        begin("first", 1);
        begin("second", 2).cancel(true);
        await().untilAsserted(
                        () -> assertThat(model.counts().outcome("cancelled")).isEqualTo(1));

        CompletableFuture<HttpResponse<String>> third = begin("third", 2);
        model.release();

        assertThat(third.join().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldServeWhoWaitsWhenSlotsAreAdded() {
        model.script(Script.standard().withSlots(1));
        model.hold("first");
        begin("first", 1);
        CompletableFuture<HttpResponse<String>> second = begin("second", 2);

        model.script(Script.standard().withSlots(2));

        assertThat(second.join().statusCode()).isEqualTo(200);
        assertThat(model.counts().held()).isEqualTo(1);
        model.release();
    }

    @Test
    void shouldHoldTheTaskThatIsMeantAndSayHowManyItReleased() throws Exception {
        model.hold("phone", Task.JUDGE);
        String excerpt = "- [#a] A: help.";

        HttpResponse<String> draft = client.ask(Asking.forADraft(excerpt, "A phone?"));
        CompletableFuture<HttpResponse<String>> verdict =
                client.begin(Asking.forAVerdict(excerpt, "A phone?", "cot", "response"));

        assertThat(draft.statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(model.counts().held()).isEqualTo(1));
        assertThat(model.release()).isEqualTo(1);
        assertThat(verdict.join().statusCode()).isEqualTo(200);
        assertThat(model.release()).isZero();
        assertThat(client.ask(Asking.forAVerdict(excerpt, "A phone?", "c", "r")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldGiveEachScriptedNameItsOwnSlots() throws Exception {
        model.script(Script.standard().withSlots(1));
        model.script("own", Script.standard().withSlots(1));
        model.hold("first");
        begin("first", 1);

        assertThat(client.ask(Asking.plainly("second").model("own")).statusCode())
                .isEqualTo(200);
        CompletableFuture<HttpResponse<String>> third = begin("third", 2);
        assertThat(third).isNotDone();
        model.release();
        assertThat(third.join().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldNeverServeMoreThanItsSlotsAndLoseNobody() {
        model.script(Script.standard().withSlots(8).withLatency("fixed:5ms"));

        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 200)
                .mapToObj(prompt -> client.begin(Asking.plainly("prompt " + prompt)))
                .toList();

        assertThat(asked).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
        // A client may have read an answer before the server has counted it.
        await().untilAsserted(
                        () -> assertThat(model.counts().outcome("answered")).isEqualTo(200));
        Counts counts = model.counts();
        assertThat(counts.serving().max()).isEqualTo(8);
        assertThat(counts.unique()).isEqualTo(200);
        assertThat(counts.inFlight().now()).isZero();
        assertThat(counts.connections().made()).isPositive();
        // 200 calls of 5 ms each, by timers of a millisecond's resolution.
        assertThat(counts.serving().integral()).isGreaterThanOrEqualTo(200 * 0.004);
    }

    private CompletableFuture<HttpResponse<String>> begin(String prompt, int inFlight) {
        CompletableFuture<HttpResponse<String>> response = client.begin(Asking.plainly(prompt));
        response.thenRun(() -> ended.add(prompt));
        await().untilAsserted(() -> assertThat(model.counts().inFlight().now()).isEqualTo(inFlight));
        return response;
    }
}
