package responsa.model.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Pauses that double, jittered, so that calls that failed together do not come back together.
///
/// @param first the pause after the first failure, before its jitter
/// @param longest no pause is longer, unless an endpoint asks for more
public record Backoff(Duration first, Duration longest) {
    /// An endpoint that asks for more is asked again after this.
    static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private static final double HALF = 0.5;
    private static final int MOST_DOUBLINGS = 40;

    public Backoff {
        if (first.isNegative() || first.isZero() || first.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "first-backoff is %s; it must be above zero and at most longest-backoff, %s"
                            .formatted(first, longest));
        }
    }

    /// The pause after so many failures in a row: the upper half of a doubling bound.
    ///
    /// @param failures from 1 on
    /// @param chance from 0 to 1, evenly drawn
    public Duration pause(int failures, double chance) {
        double doubled = Math.scalb((double) first.toMillis(), Math.min(failures - 1, MOST_DOUBLINGS));
        double bound = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(bound * (HALF + HALF * chance))));
    }

    /// The pause after so many failures where the endpoint may have asked for one. What it asks for is kept to, up
    /// to ten minutes, with a jittered first pause on top: it tells many the same.
    public Duration pause(int failures, double chance, @Nullable Duration asked) {
        Duration own = pause(failures, chance);
        if (asked == null) {
            return own;
        }
        Duration jittered = kept(asked).plus(pause(1, chance));
        return jittered.compareTo(own) > 0 ? jittered : own;
    }

    /// What an endpoint asks for, as far as it is kept to.
    public Duration kept(Duration asked) {
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }
}
