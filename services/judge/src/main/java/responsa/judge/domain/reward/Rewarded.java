package responsa.judge.domain.reward;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Criterion;
import responsa.topics.record.Judging;
import responsa.topics.record.Pass;

/// What came of one completion.
///
/// @param scores the minimum of every criterion that was asked for; empty without a readable pass
/// @param passes that were made
/// @param problem why there is no reward, for people; null where there is one
public record Rewarded(
        Decision decision,
        Map<String, Integer> scores,
        int passes,
        @Nullable String problem) {

    public Rewarded {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    /// What a router would make of it.
    public enum Decision {
        /// No score is under its threshold, and every pass could be read.
        ACCEPTED,
        /// A score is under its threshold.
        REJECTED,
        /// Too few passes could be read.
        UNDECIDED,
        /// No answer could be had.
        FAILED
    }

    /// Of the passes over a completion.
    ///
    /// @param minima the lowest score by criterion
    public static Rewarded of(List<Pass> passes, Map<String, Integer> minima, Judging judging) {
        boolean rejects = judging.asked().stream()
                .anyMatch(criterion -> minima.getOrDefault(criterion.name(), Criterion.BEST) < criterion.threshold());
        if (rejects) {
            return new Rewarded(Decision.REJECTED, minima, passes.size(), null);
        }
        long readable = passes.stream().filter(Pass::readable).count();
        return readable == judging.passes()
                ? new Rewarded(Decision.ACCEPTED, minima, passes.size(), null)
                : new Rewarded(
                        Decision.UNDECIDED,
                        minima,
                        passes.size(),
                        "%d of %d passes could be read".formatted(readable, judging.passes()));
    }

    /// Of a completion that no model scored.
    public static Rewarded failed(String problem) {
        return new Rewarded(Decision.FAILED, Map.of(), 0, problem);
    }

    /// The mean of the minima over the best score, from 0 to 1; none where nothing was decided: no number would be
    /// true.
    public OptionalDouble reward() {
        boolean decided = decision == Decision.ACCEPTED || decision == Decision.REJECTED;
        return decided
                ? OptionalDouble.of(scores.values().stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElseThrow()
                        / Criterion.BEST)
                : OptionalDouble.empty();
    }
}
