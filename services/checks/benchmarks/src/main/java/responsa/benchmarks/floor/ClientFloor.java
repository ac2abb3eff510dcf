package responsa.benchmarks.floor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import responsa.benchmarks.plant.ProcessorTime;
import responsa.topics.json.Json;

/// A bare loop of calls: the product's HTTP client, requests and answers of a draft's size, nothing else. Answers are
/// read to their end and thrown away.
public final class ClientFloor {
    private static final int IN_FLIGHT = 64;

    private final HttpClient client;
    private final String url;
    private final String model;
    private final String system;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private ClientFloor(HttpClient client, String url, String model, int systemBytes) {
        this.client = client;
        this.url = url;
        this.model = model;
        this.system = "<spec>\n%s\n</spec>".formatted("Case by case. ".repeat(1 + systemBytes / 14));
    }

    /// Makes calls, 64 at once.
    ///
    /// @param url of the endpoint, with `/v1`
    /// @param warming calls before the measured ones
    /// @throws IllegalStateException if a call does not end with 200
    public static Floor measure(String url, String model, int systemBytes, int warming, int calls)
            throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(IN_FLIGHT));
            ClientFloor floor = new ClientFloor(client, url, model, systemBytes);
            floor.calls(warming);
            Duration cpu = ProcessorTime.ofThisProcess();
            long begun = System.nanoTime();
            floor.calls(calls);
            return Floor.of(
                    calls,
                    Duration.ofNanos(System.nanoTime() - begun),
                    ProcessorTime.ofThisProcess().minus(cpu));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void calls(int calls) throws InterruptedException {
        CountDownLatch chains = new CountDownLatch(IN_FLIGHT);
        AtomicInteger left = new AtomicInteger(calls);
        for (int chain = 0; chain < IN_FLIGHT; chain++) {
            go(left, chains);
        }
        chains.await();
        if (failed.get() > 0) {
            throw new IllegalStateException("%d of %d bare calls failed".formatted(failed.get(), calls));
        }
    }

    private void go(AtomicInteger left, CountDownLatch chains) {
        if (left.getAndDecrement() <= 0) {
            chains.countDown();
            return;
        }
        call().onComplete(ended -> {
            if (ended.failed() || ended.result() != 200) {
                failed.incrementAndGet();
            }
            go(left, chains);
        });
    }

    private Future<Integer> call() {
        RequestOptions where = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url + "/chat/completions")
                .putHeader("Content-Type", "application/json");
        return client.request(where)
                .compose(request -> request.send(Buffer.buffer(body())))
                .compose(ClientFloor::drained);
    }

    private static Future<Integer> drained(HttpClientResponse answer) {
        return answer.body().map(read -> answer.statusCode());
    }

    private byte[] body() {
        ObjectNode body = Json.records().createObjectNode();
        body.put("model", model).put("stream", true);
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", system);
        messages.addObject().put("role", "user").put("content", "What of number %d?".formatted(next.incrementAndGet()));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
