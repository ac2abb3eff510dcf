package responsa.model.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.model.answer.AnswerReader;
import responsa.model.endpoint.Address;
import responsa.model.endpoint.Allowance;
import responsa.model.endpoint.ApiKey;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.Timer;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.CallFailures;

/// The connections to all endpoints, kept alive between requests.
///
/// No redirect is followed, TLS is verified, nothing is decompressed.
/// Bound: as many connections to an endpoint as calls can be in flight.
public final class Wire implements Timer, AutoCloseable {
    /// Connections to one host and port.
    static final int MOST_CONNECTIONS = Allowance.MOST;

    /// Below the 5 s after which uvicorn (vLLM) and llama.cpp close an idle connection, so that hardly a request
    /// is sent on one that is just being closed.
    private static final int KEPT_SECONDS = 4;

    private static final int EVENT_LOOPS = 2;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final Vertx vertx;
    private final HttpClient client;
    private final EventLoops loops;
    private final Map<Endpoint, Target> targets = new ConcurrentHashMap<>();
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;
    private volatile boolean closed;

    /// @param connectTimeout the longest time until a connection is made
    /// @param clock for what endpoints say of dates
    public Wire(Duration connectTimeout, InstantSource clock) {
        this.clock = clock;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.loops = EventLoops.of(vertx);
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                        .setSslHandshakeTimeout(connectTimeout.toMillis())
                        .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setKeepAliveTimeout(KEPT_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS).setEventLoopSize(EVENT_LOOPS))
                .withConnectHandler(connection -> connection.exceptionHandler(Wire::leaveToTheRequest))
                .build();
    }

    /// Sends one request. Who started it waits for it, or cancels it.
    ///
    /// @param body a chat completion request
    /// @param onAnswering run once, on an event loop, when the model begins to answer
    public Exchange start(Endpoint endpoint, byte[] body, Limits limits, Runnable onAnswering) {
        Target target = targets.computeIfAbsent(endpoint, this::target);
        AnswerReader answer = new AnswerReader(limits.answerBytes(), limits.choices());
        Exchange exchange = new Exchange(answer, target.failures(), limits, onAnswering, loops::turn);
        underWay.add(exchange);
        exchange.onEnd(() -> underWay.remove(exchange));
        if (closed) {
            exchange.cancel();
        } else {
            request(target.request())
                    .onSuccess(connection -> exchange.connected(connection, body))
                    .onFailure(why -> unconnected(exchange, why));
        }
        return exchange;
    }

    /// Asks an endpoint for its models, to see whether it answers at all before a call is spent on it.
    ///
    /// @return what keeps a call from it; null if nothing is known to
    /// @throws InterruptedException if the caller is interrupted or the client is closed
    public @Nullable Unavailable inquire(Endpoint endpoint, Duration within) throws InterruptedException {
        Target target = targets.computeIfAbsent(endpoint, this::target);
        Inquiry inquiry = new Inquiry(target.failures(), loops::turn);
        RequestOptions question = new RequestOptions(target.request())
                .setMethod(HttpMethod.GET)
                .setURI(endpoint.address().path() + "/models");
        request(question).onSuccess(inquiry::connected).onFailure(inquiry::unconnected);
        Unavailable known = inquiry.await(within);
        if (closed) {
            throw new InterruptedException("the model client was closed");
        }
        return known;
    }

    /// Forgets all endpoints but these; calls under way go on.
    public void keep(Set<Endpoint> endpoints) {
        targets.keySet().retainAll(endpoints);
    }

    @Override
    public void after(Duration pause, Runnable task) {
        try {
            vertx.setTimer(Math.max(1, pause.toMillis()), fired -> task.run());
        } catch (RejectedExecutionException ended) {
            LOG.debug("A timer that was set while the client is being closed never fires");
        }
    }

    /// Ends it; requests under way are cancelled.
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Exchange::cancel);
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.warn("The connections to the endpoints did not close in time; their threads end with the process");
        }
    }

    private void unconnected(Exchange exchange, Throwable why) {
        if (closed) {
            exchange.cancel();
        } else {
            exchange.unconnected(why);
        }
    }

    /// The client throws where it is closed, while all else that keeps it from a connection fails the future.
    private Future<HttpClientRequest> request(RequestOptions options) {
        try {
            return client.request(options);
        } catch (IllegalStateException closing) {
            return Future.failedFuture(closing);
        }
    }

    /// Without a handler the transport logs a line for every connection that breaks; the request on it says what
    /// broke.
    private static void leaveToTheRequest(Throwable broken) {}

    /// Made once for each endpoint: headers are not put together again for every call.
    private Target target(Endpoint endpoint) {
        Address address = endpoint.address();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.tls())
                .setURI(address.path() + "/chat/completions")
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.ACCEPT, "text/event-stream, application/json");
        if (address.connectTo() != null) {
            request.setServer(SocketAddress.inetSocketAddress(address.port(), address.connectTo()));
        }
        ApiKey key = endpoint.key();
        if (key != null) {
            request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key.value());
        }
        String variable = key == null ? null : key.variable();
        return new Target(request, new CallFailures(endpoint.model(), address.text(), variable, clock));
    }

    private record Target(RequestOptions request, CallFailures failures) {}
}
