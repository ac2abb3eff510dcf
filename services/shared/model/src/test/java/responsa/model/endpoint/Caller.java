package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call on a thread of its own that takes a place.
final class Caller {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final CompletableFuture<Lease> place = new CompletableFuture<>();
    private final Thread thread;

    private Caller(Taking taking) {
        thread = Thread.ofVirtual().start(() -> take(taking));
    }

    /// Starts to take a place, and returns when it has one or waits for one.
    static Caller taking(EndpointPool pool) throws InterruptedException {
        return settled(new Caller(pool::acquire));
    }

    /// Gives a place back that led nowhere, and starts to take another.
    static Caller insteadOf(Lease lease, EndpointPool pool) throws InterruptedException {
        return settled(new Caller(() -> pool.instead(lease, EndpointPoolTest.REFUSED)));
    }

    boolean waits() {
        return !place.isDone();
    }

    Lease lease() throws InterruptedException {
        try {
            return place.get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            throw new AssertionError("got no place", none);
        }
    }

    void interrupt() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    void isInterrupted() throws InterruptedException {
        thread.join();
        assertThat(place).isCompletedExceptionally();
    }

    /// A virtual thread that waits in the pool is parked on its ticket.
    private static Caller settled(Caller caller) throws InterruptedException {
        while (caller.waits() && caller.thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return caller;
    }

    private void take(Taking taking) {
        try {
            place.complete(taking.take());
        } catch (InterruptedException cancelled) {
            place.completeExceptionally(cancelled);
        }
    }

    private interface Taking {
        Lease take() throws InterruptedException;
    }
}
