package responsa.stage.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import responsa.stage.ledger.Event;

/// What comes back to the thread that polls, in the order in which it happened.
///
/// Threads: any may put; one takes. Bound: a few records for every call in flight, and [#READ_AHEAD] batches of the
/// ledger.
final class Inbox<T> {
    private static final int READ_AHEAD = 16;

    private final BlockingQueue<Item<T>> items = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(READ_AHEAD);

    void put(T holder, Event event) {
        items.add(new Item<>(holder, event, null));
    }

    /// Puts what was read of the ledger; waits while the other side is behind.
    void putRead(T holder, Event.Read read) throws InterruptedException {
        room.acquire();
        put(holder, read);
    }

    /// Tells that a thread cannot go on.
    void fail(Throwable failure) {
        items.add(new Item<>(null, null, failure));
    }

    /// All that came; waits for the first one as long as it is told.
    List<Item<T>> take(Duration patience) throws InterruptedException {
        List<Item<T>> taken = new ArrayList<>();
        Item<T> first = items.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            items.drainTo(taken);
        }
        taken.stream().filter(item -> item.event() instanceof Event.Read).forEach(read -> room.release());
        return taken;
    }

    /// Either an event for a holder, or a failure.
    record Item<T>(
            @Nullable T holder,
            @Nullable Event event,
            @Nullable Throwable failure) {}
}
