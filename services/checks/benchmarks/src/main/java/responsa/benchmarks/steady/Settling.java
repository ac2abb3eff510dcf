package responsa.benchmarks.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a client came to terms with an endpoint that refuses what exceeds its capacity, from what its server counted
/// while it had that capacity.
///
/// Threads: one.
public final class Settling {
    private static final double WINDOW = 5;
    private static final double IN_USE = 0.95;
    private static final double REFUSED = 0.02;

    private final int capacity;
    private final List<Moment> moments = new ArrayList<>();

    /// @param capacity requests that are served at once
    public Settling(int capacity) {
        this.capacity = capacity;
    }

    /// What is served at once.
    public int capacity() {
        return capacity;
    }

    /// Adds the next moment.
    public void see(Moment moment) {
        moments.add(moment);
    }

    /// How long it took until, for five seconds, at least 95 % of the capacity was in use and at most 2 % of the
    /// requests were refused; empty if that never was so.
    public Optional<Duration> converged() {
        return Moment.first(moments, WINDOW, this::isSettled)
                .map(begun -> begun.seconds() - moments.getFirst().seconds())
                .map(seconds -> Duration.ofMillis(Math.round(1e3 * seconds)));
    }

    /// The share of the capacity that was in use in the second half of the time.
    public double goodput() {
        return middle().inUse(capacity, moments.getLast());
    }

    /// The share of requests that were refused in the second half of the time.
    public double refused() {
        return refused(middle(), moments.getLast());
    }

    /// How long it was watched.
    public Duration time() {
        double seconds = moments.isEmpty()
                ? 0
                : moments.getLast().seconds() - moments.getFirst().seconds();
        return Duration.ofMillis(Math.round(1e3 * seconds));
    }

    /// All that were refused.
    public long refusals() {
        return moments.isEmpty()
                ? 0
                : moments.getLast().refused() - moments.getFirst().refused();
    }

    private Moment middle() {
        if (moments.size() < 3) {
            throw new IllegalArgumentException(
                    "capacity %d was seen at %d moments; three are needed".formatted(capacity, moments.size()));
        }
        double half = (moments.getFirst().seconds() + moments.getLast().seconds()) / 2;
        return moments.stream()
                .filter(moment -> moment.seconds() <= half)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private boolean isSettled(Moment from, Moment to) {
        return from.inUse(capacity, to) >= IN_USE && refused(from, to) <= REFUSED;
    }

    private static double refused(Moment from, Moment to) {
        long refused = to.refused() - from.refused();
        long answered = to.answered() - from.answered();
        return refused == 0 ? 0 : (double) refused / (refused + answered);
    }
}
