package responsa.scripted;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import responsa.scripted.count.Calls;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Tally;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.scripted.script.Scripts;
import responsa.scripted.server.ChatEndpoint;
import responsa.scripted.server.Router;

/// The running stand-in: an HTTP server that answers the chat protocol by script.
///
/// Threads: one event loop of its own. All methods may be called from any other thread; those that change something
/// wait
/// until it is changed.
public final class ScriptedModel implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final ScriptedSettings settings;
    private final Vertx vertx;
    private final Context loop;
    private final Tally tally;
    private final ChatEndpoint chat;
    private final HttpServer server;

    private ScriptedModel(ScriptedSettings settings, Vertx vertx) {
        ScriptedSettings.Bounds bounds = settings.bounds();
        this.settings = settings;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.tally = new Tally(System::nanoTime, bounds.calls(), bounds.prefixBlocks());
        this.chat = new ChatEndpoint(vertx, settings.seed(), settings.scripts(), tally);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true)
                        .setAcceptBacklog(4_096))
                .connectionHandler(connection -> {
                    tally.connected(true);
                    connection.closeHandler(closed -> tally.connected(false));
                })
                .requestHandler(new Router(chat, tally, bounds.requestBytes(), settings.apiKey()));
    }

    /// Starts a stand-in; it answers as soon as this returns.
    ///
    /// @throws IllegalStateException if the address cannot be bound; the message names it
    public static ScriptedModel start(ScriptedSettings settings) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        ScriptedModel model = new ScriptedModel(settings, vertx);
        CompletableFuture<HttpServer> bound = new CompletableFuture<>();
        model.loop.runOnContext(
                begun -> model.server.listen().onSuccess(bound::complete).onFailure(bound::completeExceptionally));
        try {
            waitFor(bound);
            return model;
        } catch (CompletionException refused) {
            model.close();
            throw new IllegalStateException(
                    "scripted model: %s:%d cannot be bound (%s); choose another port, or 0 for any free one"
                            .formatted(
                                    settings.host(),
                                    settings.port(),
                                    refused.getCause().getMessage()),
                    refused);
        }
    }

    /// Where it answers, such as `http://127.0.0.1:8000/v1`.
    public String url() {
        return base() + "/v1";
    }

    /// Where its admin calls are, such as `http://127.0.0.1:8000/admin`.
    public String adminUrl() {
        return base() + "/admin";
    }

    /// The port that it is bound to.
    public int port() {
        return server.actualPort();
    }

    /// What it has counted so far.
    public Counts counts() {
        return tally.counts();
    }

    /// The calls of each remembered request that was made at least so often.
    public List<Calls> calls(int atLeast) {
        return tally.calls(atLeast);
    }

    /// Counts from 0 again, and forgets requests and prefixes.
    public void reset() {
        tally.reset();
    }

    /// Changes the script of every model name that has none of its own.
    public void script(Script script) {
        script(Scripts.DEFAULT, script);
    }

    /// Changes the script of a model name, for requests from now on.
    public void script(String model, Script script) {
        onLoop(() -> {
            chat.script(model, script);
            return true;
        });
    }

    /// From now on holds requests whose prompt contains this text, with their slot taken, until [#release].
    public void hold(String text) {
        onLoop(() -> {
            chat.hold(text, null);
            return true;
        });
    }

    /// As [#hold(String)], for requests of one task only.
    public void hold(String text, Task only) {
        onLoop(() -> {
            chat.hold(text, only);
            return true;
        });
    }

    /// Lets what is held go on, and holds nothing more.
    ///
    /// @return how many were held
    public int release() {
        return onLoop(chat::release);
    }

    /// Closes all connections and ends; what is in flight gets no answer.
    @Override
    public void close() {
        waitFor(vertx.close().toCompletionStage().toCompletableFuture());
    }

    private String base() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port());
    }

    private <T> T onLoop(Supplier<T> change) {
        CompletableFuture<T> done = new CompletableFuture<>();
        loop.runOnContext(now -> done.complete(change.get()));
        return waitFor(done);
    }

    private static <T> T waitFor(CompletableFuture<T> done) {
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the scripted model worked", hurried);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("the scripted model did not react for 30 s", late);
        }
    }
}
