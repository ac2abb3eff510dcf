package responsa.model.endpoint;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import responsa.model.limit.Budget;
import responsa.model.limit.CallLimit;
import responsa.topics.id.Sha256;

/// One endpoint of a pool, and what the pool knows of it. Guarded by the pool's lock.
final class Place {
    /// Prefixes that an endpoint is taken to have. A cache may hold more, but where endpoints take turns at many
    /// prefixes, none of them holds all (`AffinitySimulationTest`: with four or eight they find fewer).
    private static final int LATE = 2;

    private final Endpoint endpoint;
    private final CallLimit limit;
    private final EndpointShare share;
    private final Budget budget;
    private final long seed;
    private final Deque<Sha256> late = new ArrayDeque<>(LATE + 1);
    private Standing standing = new Standing.Up();
    private Instant pausedUntil = Instant.MIN;
    private boolean paused;
    private boolean spent;
    private @Nullable Ramp ramp;
    private boolean removed;
    private int inFlight;

    Place(Endpoint endpoint, CallLimit limit, EndpointShare share) {
        this.endpoint = endpoint;
        this.limit = limit;
        this.share = share;
        this.budget = new Budget(
                endpoint.allowance().requestsPerMinute(),
                endpoint.allowance().tokensPerMinute(),
                () -> share.ofRates(endpoint));
        this.seed = Sha256.of(endpoint.address().text()).toSeed();
    }

    Endpoint endpoint() {
        return endpoint;
    }

    CallLimit limit() {
        return limit;
    }

    /// The endpoint's part in [Rendezvous]: the same in every process.
    long seed() {
        return seed;
    }

    Standing standing() {
        return standing;
    }

    void standing(Standing next) {
        standing = next;
    }

    boolean isUp() {
        return standing instanceof Standing.Up;
    }

    /// Whether it is down, and the asking stands so.
    boolean isProbe(Standing.Probe probe) {
        return standing instanceof Standing.Down down && down.probe() == probe;
    }

    /// Whether it takes a call now: it is up, did not ask for a pause, and has not as many as it may have.
    boolean isOpen() {
        return isUp() && !paused && !spent && !removed && inFlight < most();
    }

    /// Whether it has fewer calls than it works on at once, as far as is known: a limit is at most twice that, and what
    /// is found out may be too low where the reading of long prompts looks like a queue.
    boolean isIdle() {
        return inFlight < Math.max(weight(), most() / 2);
    }

    /// The most calls that it may have at this moment.
    int most() {
        int whole = limit.calls();
        int most = limit.isOfAll() ? Math.max(1, Math.min(whole, share.of(endpoint, whole))) : whole;
        return ramp == null ? most : Math.min(most, ramp.calls());
    }

    /// What it counts for beside others, in calls.
    int weight() {
        int part = limit.isOfAll() ? share.of(endpoint, limit.calls()) : limit.calls();
        return Math.max(1, Math.min(limit.weight(), part));
    }

    /// It asked for a pause.
    ///
    /// @return whether that is longer than what it had asked for
    boolean pause(Instant until) {
        if (!until.isAfter(pausedUntil)) {
            return false;
        }
        pausedUntil = until;
        paused = true;
        return true;
    }

    boolean isPausedUntil(Instant until) {
        return paused && pausedUntil.equals(until);
    }

    boolean isPaused() {
        return paused;
    }

    Budget budget() {
        return budget;
    }

    /// Whether its budget is used up for the moment.
    boolean isSpent() {
        return spent;
    }

    void spent(boolean now) {
        spent = now;
    }

    /// The pause is over, or the endpoint is up again: it is filled step by step.
    Ramp refill() {
        paused = false;
        ramp = Ramp.from(inFlight, limit.calls());
        return ramp;
    }

    /// The next step of filling it, null when it may be full; without effect if the step is not the current one.
    @Nullable
    Ramp widen(Ramp step) {
        if (ramp == step) {
            Ramp next = step.next();
            ramp = next.calls() >= limit.calls() ? null : next;
            return ramp;
        }
        return null;
    }

    boolean isRemoved() {
        return removed;
    }

    /// It belongs to the pool no more; calls that it has go on.
    void remove() {
        removed = true;
    }

    /// Calls that hold it, the one that asks included.
    int inFlight() {
        return inFlight;
    }

    void taken() {
        inFlight++;
    }

    /// A call of that prefix is sent to it.
    void sent(Sha256 prefix) {
        if (!prefix.equals(late.peekFirst())) {
            late.remove(prefix);
            late.addFirst(prefix);
            if (late.size() > LATE) {
                late.removeLast();
            }
        }
    }

    /// Whether that prefix is one of the last that were sent to it.
    boolean hadOfLate(Sha256 prefix) {
        return late.contains(prefix);
    }

    void left() {
        inFlight--;
    }
}
