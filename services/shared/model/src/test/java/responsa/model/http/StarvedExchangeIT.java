package responsa.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import responsa.model.answer.AnswerReader;
import responsa.model.failure.CallFailure;
import responsa.model.failure.CallFailures;
import responsa.model.failure.Cause;

/// An event loop that gets no processor, as a latch holds it: what it hears of meanwhile lies in its socket.
final class StarvedExchangeIT {
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String ANSWER = """
            {"model":"m","choices":[{"message":{"content":"Yes"},"finish_reason":"stop"}]}""";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final HttpClient client = vertx.createHttpClient();
    private final EventLoops loops = EventLoops.of(vertx);
    private final CountDownLatch held = new CountDownLatch(1);
    private final ServerSocket server;

    StarvedExchangeIT() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        held.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        server.close();
    }

    @Test
    void shouldReadWhatLiesInItsSocketBeforeItIsSilence() throws Exception {
        assertReadsWhatLiesThere(new Limits(AT_ONCE, LONG, 1 << 20, 1));
    }

    @Test
    void shouldReadWhatLiesInItsSocketWhenTheDeadlineIsOver() throws Exception {
        assertReadsWhatLiesThere(new Limits(LONG, AT_ONCE, 1 << 20, 1));
    }

    @Test
    void shouldBeSilenceWhereNothingLiesThere() throws Exception {
        Exchange exchange = exchange(new Limits(AT_ONCE, LONG, 1 << 20, 1));
        try (Socket endpoint = asked(exchange)) {
            holdTheLoops();

            Trial trial = Exchange.firstToEnd(List.of(exchange)).trial();

            assertThat(endpoint.isConnected()).isTrue();
            assertThat(trial)
                    .isInstanceOfSatisfying(
                            Trial.Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOfSatisfying(
                                            CallFailure.Retryable.class,
                                            silent -> assertThat(silent.cause()).isEqualTo(Cause.TIMEOUT)));
        }
    }

    @Test
    void shouldNotWaitForLoopsThatHaveEnded() {
        vertx.close().toCompletionStage().toCompletableFuture().join();

        assertThat(loops.turn()).isCompleted();
    }

    private void assertReadsWhatLiesThere(Limits limits) throws Exception {
        Exchange exchange = exchange(limits);
        try (Socket endpoint = asked(exchange)) {
            holdTheLoops();
            endpoint.getOutputStream().write(answer());

            Trial trial = Exchange.firstToEnd(List.of(exchange)).trial();

            assertThat(trial).isInstanceOf(Trial.Answered.class);
        }
    }

    /// The loops get a processor again when their turn is asked for, and not before.
    private Exchange exchange(Limits limits) {
        CallFailures failures = new CallFailures("m", "http://m", null, InstantSource.system());
        return new Exchange(new AnswerReader(1 << 20, 1), failures, limits, () -> {}, () -> {
            CompletableFuture<Void> turn = loops.turn();
            held.countDown();
            return turn;
        });
    }

    /// Sends the request, and returns the endpoint's end of the connection when it is there.
    private Socket asked(Exchange exchange) throws IOException {
        client.request(HttpMethod.POST, server.getLocalPort(), "127.0.0.1", "/")
                .onSuccess(connection -> exchange.connected(connection, BODY))
                .onFailure(exchange::unconnected);
        Socket endpoint = server.accept();
        InputStream in = endpoint.getInputStream();
        StringBuilder request = new StringBuilder();
        while (!request.toString().endsWith("{}")) {
            request.append((char) in.read());
        }
        return endpoint;
    }

    @SuppressWarnings("deprecation") // as in EventLoops
    private void holdTheLoops() throws InterruptedException {
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            CountDownLatch isHeld = new CountDownLatch(1);
            loop.execute(() -> {
                isHeld.countDown();
                awaitRelease();
            });
            isHeld.await();
        }
    }

    private void awaitRelease() {
        try {
            held.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] answer() {
        String head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n";
        return (head.formatted(ANSWER.length()) + ANSWER).getBytes(StandardCharsets.UTF_8);
    }
}
