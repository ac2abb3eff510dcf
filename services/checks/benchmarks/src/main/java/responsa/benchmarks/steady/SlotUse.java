package responsa.benchmarks.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.scripted.count.Counts;

/// How much of an endpoint's slots was in use, from what its server counted while it was watched.
///
/// Threads: one.
public final class SlotUse {
    private static final double EDGE = 0.2;
    private static final double FULL = 0.9;
    private static final double SECOND = 1;

    private final List<Moment> moments = new ArrayList<>();

    /// Adds the next moment.
    public void see(Moment moment) {
        moments.add(moment);
    }

    /// Adds what had been counted of a model name; nothing where nobody has asked for it yet.
    public void see(Counts counts, String model) {
        Moment.of(counts, model).ifPresent(moments::add);
    }

    /// How long it took until nine tenths of the slots were in use for a second; empty if they never were.
    public Optional<Duration> rampUp(int slots) {
        return Moment.first(moments, SECOND, (from, to) -> from.inUse(slots, to) >= FULL)
                .map(begun -> Duration.ofMillis(Math.round(1e3 * begun.seconds())));
    }

    /// The share of the slots that was in use in the steady state: from the moment at which a fifth of all requests
    /// was answered to the last at which no more than four fifths were.
    ///
    /// @throws IllegalArgumentException if there are no two such moments: it was watched too seldom, or too briefly
    public double steady(int slots) {
        long all = moments.stream().mapToLong(Moment::answered).max().orElse(0);
        List<Moment> steady = moments.stream()
                .filter(moment -> moment.answered() >= EDGE * all && moment.answered() <= (1 - EDGE) * all)
                .toList();
        if (steady.size() < 2) {
            throw new IllegalArgumentException("%d moments of %d lie in the steady state; two are needed"
                    .formatted(steady.size(), moments.size()));
        }
        return steady.getFirst().inUse(slots, steady.getLast());
    }
}
