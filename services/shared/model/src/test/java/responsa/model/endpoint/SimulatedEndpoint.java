package responsa.model.endpoint;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// An endpoint with slots, and a queue or refusals past them, in virtual time; it measures itself.
final class SimulatedEndpoint {
    private static final double FIRST_BYTE = 0.2;

    private final VirtualTime time;
    private final Supplier<Duration> latency;
    private final ArrayDeque<Consumer<Reply>> queue = new ArrayDeque<>();
    private int slots;
    private int queued;
    private Duration retryAfter = Duration.ZERO;
    private double batchOf = Double.POSITIVE_INFINITY;
    private double firstByteShare = FIRST_BYTE;
    private Supplier<Duration> transit = () -> Duration.ZERO;
    private Consumer<Claim> asked = any -> {};
    private int working;
    private long since;
    private double slotNanos;
    private long answered;
    private long refused;

    /// @param latency of the next call, from its slot to its last byte
    SimulatedEndpoint(VirtualTime time, int slots, Supplier<Duration> latency) {
        this.time = time;
        this.slots = slots;
        this.latency = latency;
        this.queued = Integer.MAX_VALUE;
    }

    /// Past its slots it says 429 with Retry-After, zero for none.
    SimulatedEndpoint refusing(Duration pause) {
        queued = 0;
        retryAfter = pause;
        return this;
    }

    /// Each call takes longer the more there are: twice as long with so many.
    SimulatedEndpoint batching(double calls) {
        batchOf = calls;
        return this;
    }

    /// The share of a call's time before its first byte; 1 where it does not stream.
    SimulatedEndpoint firstByte(double share) {
        firstByteShare = share;
        return this;
    }

    /// Tells of every call that comes.
    SimulatedEndpoint telling(Consumer<Claim> each) {
        asked = each;
        return this;
    }

    void slots(int changed) {
        measure();
        slots = changed;
        next();
    }

    /// Calls and what is said to them are under way for so long, so that they may overtake each other.
    SimulatedEndpoint away(Supplier<Duration> each) {
        transit = each;
        return this;
    }

    /// Takes a call; the caller is told of its first byte and its end, or of its refusal.
    void call(Claim claim, Consumer<Reply> caller) {
        time.after(transit.get(), () -> arrived(claim, reply -> time.after(transit.get(), () -> caller.accept(reply))));
    }

    private void arrived(Claim claim, Consumer<Reply> caller) {
        asked.accept(claim);
        if (working < slots) {
            work(caller);
        } else if (queue.size() < queued) {
            queue.add(caller);
        } else {
            refused++;
            time.after(Duration.ofMillis(1), () -> caller.accept(Reply.REFUSED));
        }
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /// Begins to measure anew.
    void reset() {
        measure();
        slotNanos = 0;
        answered = 0;
        refused = 0;
    }

    /// Slots in use since the reset, in seconds.
    double slotSeconds() {
        measure();
        return slotNanos / 1e9;
    }

    long answered() {
        return answered;
    }

    long refused() {
        return refused;
    }

    int queueLength() {
        return queue.size();
    }

    private void work(Consumer<Reply> caller) {
        measure();
        working++;
        double nanos = latency.get().toNanos() * (1 + working / batchOf);
        time.after(Duration.ofNanos((long) (nanos * firstByteShare)), () -> caller.accept(Reply.BEGUN));
        time.after(Duration.ofNanos((long) nanos), () -> {
            measure();
            working--;
            answered++;
            next();
            caller.accept(Reply.ENDED);
        });
    }

    private void next() {
        while (working < slots && !queue.isEmpty()) {
            work(queue.remove());
        }
    }

    private void measure() {
        long now = time.nanos();
        slotNanos += (double) working * (now - since);
        since = now;
    }

    /// What a caller hears.
    enum Reply {
        BEGUN,
        ENDED,
        REFUSED
    }
}
