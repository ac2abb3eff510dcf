package responsa.model.http;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import responsa.model.failure.CallFailure;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.CallFailures;

/// A question for the list of models, which costs an endpoint nothing: whether it is worth a call.
///
/// What it says of its models does not count, since not every endpoint lists those that it serves; that it answers
/// does.
/// Threads: an event loop completes it, one caller waits.
final class Inquiry {
    private static final int CANCEL = 0x8;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final CallFailures failures;
    private final CompletableFuture<HttpClientResponse> head = new CompletableFuture<>();
    private final Supplier<CompletableFuture<Void>> turn;
    private volatile @Nullable HttpClientRequest request;

    /// @param turn of the event loops, as an [Exchange] has it
    Inquiry(CallFailures failures, Supplier<CompletableFuture<Void>> turn) {
        this.failures = failures;
        this.turn = turn;
    }

    /// There is a connection; the question goes out.
    void connected(HttpClientRequest connection) {
        request = connection;
        if (head.isDone()) {
            connection.exceptionHandler(ours -> {}).reset(CANCEL);
            return;
        }
        connection
                .exceptionHandler(head::completeExceptionally)
                .send()
                .onSuccess(answer -> {
                    answer.exceptionHandler(ignored -> {});
                    head.complete(answer);
                })
                .onFailure(head::completeExceptionally);
    }

    /// No connection could be made.
    void unconnected(Throwable why) {
        head.completeExceptionally(why);
    }

    /// What keeps a call from it; null if nothing is known to.
    @Nullable
    Unavailable await(Duration within) throws InterruptedException {
        try {
            HttpClientResponse answer = head(within);
            return answer == null ? failures.silentHost() : meaning(answer);
        } catch (ExecutionException broken) {
            return request == null && failures.unconnected(broken.getCause()) instanceof Unavailable why ? why : null;
        } finally {
            HttpClientRequest asked = request;
            if (head.cancel(false) && asked != null) {
                asked.reset(CANCEL);
            }
        }
    }

    /// Null if there is none in time, and none lies in the socket.
    private @Nullable HttpClientResponse head(Duration within) throws InterruptedException, ExecutionException {
        try {
            return head.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            turn.get().get();
            return head.getNow(null);
        }
    }

    /// A server that does not know the path, or wants something else of us, is left to a call to find out.
    private @Nullable Unavailable meaning(HttpClientResponse answer) {
        int status = answer.statusCode();
        if (status < FIRST_SERVER_ERROR && status != UNAUTHORISED && status != FORBIDDEN) {
            return null;
        }
        String contentType = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        CallFailure failure = failures.of(status, contentType, null, new byte[0]);
        return failure instanceof Unavailable why ? why : failures.notReady(status);
    }
}
