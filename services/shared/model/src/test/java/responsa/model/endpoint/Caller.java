package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A call on a thread of its own that takes a place.
final class Caller {
    private static final Claim ANY = new Claim(null, "");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final CompletableFuture<Lease> place = new CompletableFuture<>();
    private final Thread thread;

    private Caller(EndpointPool pool) {
        thread = Thread.ofVirtual().start(() -> take(pool));
    }

    /// Starts to take a place, and returns when it has one or waits for one.
    static Caller taking(EndpointPool pool) {
        Caller caller = new Caller(pool);
        while (!caller.place.isDone() && caller.thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return caller;
    }

    void interrupt() {
        thread.interrupt();
    }

    void isInterrupted() throws InterruptedException {
        assertThat(thread.join(LONG_ENOUGH)).isTrue();
        assertThat(place).isCompletedExceptionally();
    }

    private void take(EndpointPool pool) {
        try {
            place.complete(pool.acquire(ANY));
        } catch (InterruptedException cancelled) {
            place.completeExceptionally(cancelled);
        }
    }
}
