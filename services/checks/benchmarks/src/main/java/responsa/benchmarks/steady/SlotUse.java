package responsa.benchmarks.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.scripted.count.Outcome;

/// How much of an endpoint's slots was in use, from what its server counted while it was watched.
///
/// Threads: one.
public final class SlotUse {
    private static final double EDGE = 0.2;
    private static final double FULL = 0.9;
    private static final double SECOND = 1;

    private final List<Moment> moments = new ArrayList<>();

    /// What had been counted at a moment.
    ///
    /// @param seconds since the count began
    /// @param integral of requests with a slot, over time in seconds
    /// @param answered requests
    public record Moment(double seconds, double integral, long answered) {}

    /// Adds the next moment.
    public void see(Moment moment) {
        moments.add(moment);
    }

    /// Adds what had been counted of a model name; nothing where nobody has asked for it yet.
    public void see(Counts counts, String model) {
        ModelCounts own = counts.models().get(model);
        if (own != null) {
            long answered = own.outcomes().getOrDefault(Outcome.ANSWERED.id(), 0L);
            see(new Moment(counts.seconds(), own.serving().integral(), answered));
        }
    }

    /// How long it took until nine tenths of the slots were in use for a second; empty if they never were.
    public Optional<Duration> rampUp(int slots) {
        for (Moment begun : moments) {
            Optional<Moment> later = moments.stream()
                    .filter(moment -> moment.seconds() >= begun.seconds() + SECOND)
                    .findFirst();
            if (later.isPresent() && share(slots, begun, later.get()) >= FULL) {
                return Optional.of(Duration.ofMillis(Math.round(1e3 * begun.seconds())));
            }
        }
        return Optional.empty();
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
        return share(slots, steady.getFirst(), steady.getLast());
    }

    private static double share(int slots, Moment first, Moment last) {
        return (last.integral() - first.integral()) / (slots * (last.seconds() - first.seconds()));
    }
}
