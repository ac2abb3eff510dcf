package responsa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call on a thread of its own.
final class Asking {
    private static final int LONG_ENOUGH_SECONDS = 30;

    private final CompletableFuture<Completion> completion = new CompletableFuture<>();
    private final Thread thread;

    private Asking(Models models, ModelRequest request) {
        thread = Thread.ofVirtual().start(() -> ask(models, request));
    }

    static Asking of(Models models) {
        return of(models, Asked.request());
    }

    static Asking of(Models models, ModelRequest request) {
        return new Asking(models, request);
    }

    boolean isDone() {
        return completion.isDone();
    }

    void interrupt() {
        thread.interrupt();
    }

    Completion completion() throws InterruptedException {
        try {
            return completion.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            throw new AssertionError("the call did not complete", none);
        }
    }

    void isInterrupted() throws InterruptedException {
        assertThat(thread.join(Duration.ofSeconds(LONG_ENOUGH_SECONDS))).isTrue();
        assertThat(completion)
                .isCompletedExceptionally()
                .failsWithin(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(InterruptedException.class);
    }

    private void ask(Models models, ModelRequest request) {
        try {
            completion.complete(models.complete(request));
        } catch (InterruptedException cancelled) {
            completion.completeExceptionally(cancelled);
        }
    }
}
