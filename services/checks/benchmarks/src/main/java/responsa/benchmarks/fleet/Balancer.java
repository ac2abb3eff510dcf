package responsa.benchmarks.fleet;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Deals requests out to local ports in turn, as a load balancer does that knows nothing of prompts.
///
/// Threads: one event loop of its own.
final class Balancer implements AutoCloseable {
    private static final int CONNECTIONS = 4_096;
    private static final int BAD_GATEWAY = 502;

    private final Vertx vertx;
    private final HttpClient client;
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();
    private int port;

    private Balancer(Vertx vertx, List<Integer> ports) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.ports = List.copyOf(ports);
    }

    /// Starts one on a free port.
    static Balancer start(List<Integer> ports) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Balancer balancer = new Balancer(vertx, ports);
        Future<HttpServer> listening =
                vertx.createHttpServer().requestHandler(balancer::pass).listen(0, "127.0.0.1");
        balancer.port =
                listening.toCompletionStage().toCompletableFuture().join().actualPort();
        return balancer;
    }

    String url() {
        return "http://127.0.0.1:%d/v1".formatted(port);
    }

    private void pass(HttpServerRequest asked) {
        RequestOptions where = new RequestOptions()
                .setMethod(asked.method())
                .setHost("127.0.0.1")
                .setPort(ports.get(Math.floorMod(next.getAndIncrement(), ports.size())))
                .setURI(asked.uri())
                .setHeaders(asked.headers());
        asked.body()
                .compose(body -> sent(where, body, asked.response()))
                .onFailure(
                        refused -> asked.response().setStatusCode(BAD_GATEWAY).end());
    }

    private Future<Void> sent(RequestOptions where, Buffer body, HttpServerResponse back) {
        return client.request(where).compose(request -> request.send(body)).compose(answer -> {
            back.setStatusCode(answer.statusCode());
            back.headers().setAll(answer.headers());
            return answer.pipeTo(back);
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
