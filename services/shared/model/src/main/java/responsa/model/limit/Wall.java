package responsa.model.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an endpoint began to refuse calls.
///
/// @param calls that it had accepted when it refused one
/// @param floor the burst of refusals that it was found by does not lower it further
/// @param until when the limit stays below it
record Wall(int calls, int floor, Instant until) {
    /// So many times the pause that a refusal costs: to look for the wall again costs less than 2 % then.
    private static final int PAUSES = 60;

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int A_HUNDREDTH = 100;

    /// Found by the first refusal under a limit.
    ///
    /// @param accepted calls in flight beside the refused one, as far as is known yet
    static Wall found(int limit, int accepted, @Nullable Duration asked, Instant now) {
        int floor = Math.max(1, limit / 2);
        return new Wall(Math.clamp(accepted, floor, limit), floor, now.plus(rest(asked)));
    }

    /// Another call of the same burst was not accepted. Which ones are says nothing: calls overtake each other on the
    /// way.
    Wall lowered() {
        return new Wall(Math.max(calls - 1, floor), floor, until);
    }

    /// What the limit stays at: a hundredth below, since an endpoint may count a call for a moment longer than we do.
    int limit() {
        return Math.max(1, calls - calls / A_HUNDREDTH);
    }

    private static Duration rest(@Nullable Duration asked) {
        Duration rest = asked == null ? SHORTEST : asked.multipliedBy(PAUSES);
        return rest.compareTo(SHORTEST) < 0 ? SHORTEST : rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
