package responsa.benchmarks.steady;

import java.util.List;

/// A figure that was measured several times.
///
/// @param rounds how often
public record Spread(double median, double least, double most, int rounds) {

    /// Of at least one round.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no round was measured; a spread needs one at least");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
