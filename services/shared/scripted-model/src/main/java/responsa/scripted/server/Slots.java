package responsa.scripted.server;

import java.util.ArrayDeque;
import java.util.Deque;
import responsa.scripted.script.Capacity;

/// The slots of one script, and who waits for them: first come, first served.
///
/// Threads: the event loop. Bound: slots and queue of the capacity; whoever gave up waiting is skipped in its turn and
/// counts as waiting until then, unless the queue is full.
final class Slots {
    private final Deque<Claim> waiting = new ArrayDeque<>();
    private Capacity capacity;
    private int taken;
    private boolean serving;

    Slots(Capacity capacity) {
        this.capacity = capacity;
    }

    /// Serves a claim now or in its turn.
    ///
    /// @return false if the queue is full
    boolean enter(Claim claim) {
        if (taken < capacity.slots() && waiting.isEmpty()) {
            taken++;
            claim.serve();
            return true;
        }
        if (waiting.size() >= capacity.queue()) {
            waiting.removeIf(Claim::hasEnded);
        }
        return waiting.size() < capacity.queue() && waiting.add(claim);
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

    /// Answers that take no time give their slot back while they are served: then the loop further up goes on, and the
    /// stack does not grow with the queue.
    private void serveWaiting() {
        if (serving) {
            return;
        }
        serving = true;
        try {
            while (taken < capacity.slots() && !waiting.isEmpty()) {
                Claim next = waiting.remove();
                if (!next.hasEnded()) {
                    taken++;
                    next.serve();
                }
            }
        } finally {
            serving = false;
        }
    }
}
