package responsa.benchmarks.steady;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.scripted.count.Outcome;

/// What a server had counted of a model name at a moment.
///
/// @param seconds since the count began
/// @param integral of requests with a slot, over time in seconds
/// @param answered requests
/// @param refused requests
public record Moment(double seconds, double integral, long answered, long refused) {

    /// Empty where nobody has asked for the model yet.
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

    /// The share of slots that was in use from here to a later moment.
    double inUse(int slots, Moment later) {
        return (later.integral - integral) / (slots * (later.seconds - seconds));
    }

    /// The first moment between which and that so many seconds later something holds; empty if it never does.
    static Optional<Moment> first(List<Moment> moments, double window, BiPredicate<Moment, Moment> holds) {
        return moments.stream()
                .filter(begun -> moments.stream()
                        .filter(moment -> moment.seconds >= begun.seconds + window)
                        .findFirst()
                        .filter(later -> holds.test(begun, later))
                        .isPresent())
                .findFirst();
    }
}
