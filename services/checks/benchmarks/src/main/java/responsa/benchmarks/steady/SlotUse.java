package responsa.benchmarks.steady;

import java.util.ArrayList;
import java.util.List;

/// How much of an endpoint's slots was in use, from what its server counted while it was watched.
///
/// Threads: one.
public final class SlotUse {
    private static final double EDGE = 0.2;

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
        Moment first = steady.getFirst();
        Moment last = steady.getLast();
        return (last.integral() - first.integral()) / (slots * (last.seconds() - first.seconds()));
    }
}
