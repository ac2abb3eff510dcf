package responsa.benchmarks.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.scripted.count.Outcome;

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

    /// What had been counted at a moment.
    ///
    /// @param seconds since the count began
    /// @param integral of requests with a slot, over time in seconds
    /// @param answered requests
    /// @param refused requests
    public record Moment(double seconds, double integral, long answered, long refused) {
        /// What had been counted of a model name; empty where nobody has asked for it yet.
        public static Optional<Moment> of(Counts counts, String model) {
            ModelCounts own = counts.models().get(model);
            if (own == null) {
                return Optional.empty();
            }
            return Optional.of(new Moment(
                    counts.seconds(),
                    own.serving().integral(),
                    own.outcomes().getOrDefault(Outcome.ANSWERED.id(), 0L),
                    own.outcomes().getOrDefault(Outcome.QUEUE_FULL.id(), 0L)));
        }
    }

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
        for (Moment begun : moments) {
            Optional<Moment> later = moments.stream()
                    .filter(moment -> moment.seconds() >= begun.seconds() + WINDOW)
                    .findFirst();
            if (later.isPresent() && isSettled(begun, later.get())) {
                double seconds = begun.seconds() - moments.getFirst().seconds();
                return Optional.of(Duration.ofMillis(Math.round(1e3 * seconds)));
            }
        }
        return Optional.empty();
    }

    /// The share of the capacity that was in use in the second half of the time.
    public double goodput() {
        return use(middle(), moments.getLast());
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
        return use(from, to) >= IN_USE && refused(from, to) <= REFUSED;
    }

    private double use(Moment from, Moment to) {
        return (to.integral() - from.integral()) / (capacity * (to.seconds() - from.seconds()));
    }

    private static double refused(Moment from, Moment to) {
        long refused = to.refused() - from.refused();
        long answered = to.answered() - from.answered();
        return refused == 0 ? 0 : (double) refused / (refused + answered);
    }
}
