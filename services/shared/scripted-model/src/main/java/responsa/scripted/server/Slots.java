package responsa.scripted.server;

import java.util.ArrayDeque;
import java.util.Deque;
import responsa.scripted.script.Capacity;

/// The slots of one script, and who waits for them: first come, first served.
///
/// Threads: the event loop. Bound: slots and queue of the capacity; whoever gave up waiting is skipped in its turn and
/// counts as waiting until then.
final class Slots {
    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private Capacity capacity;
    private int taken;

    Slots(Capacity capacity) {
        this.capacity = capacity;
    }

    /// Serves an exchange now or in its turn.
    ///
    /// @return false if the queue is full
    boolean enter(Exchange exchange) {
        if (taken < capacity.slots() && waiting.isEmpty()) {
            taken++;
            exchange.serve();
            return true;
        }
        if (waiting.size() >= capacity.queue()) {
            waiting.removeIf(Exchange::hasEnded);
        }
        return waiting.size() < capacity.queue() && waiting.add(exchange);
    }

    /// Gives a slot back, to the next one that waits.
    void leave() {
        taken--;
        serveWaiting();
    }

    /// More or fewer slots from now on; who has one keeps it.
    void resize(Capacity changed) {
        capacity = changed;
        serveWaiting();
    }

    private void serveWaiting() {
        while (taken < capacity.slots() && !waiting.isEmpty()) {
            Exchange next = waiting.remove();
            if (!next.hasEnded()) {
                taken++;
                next.serve();
            }
        }
    }
}
