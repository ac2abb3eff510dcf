package responsa.model.endpoint;

import java.time.Duration;

/// How an endpoint is filled again after a pause: an eighth of its limit at first, twice as much more at each step.
///
/// @param calls that may be in flight now
/// @param more that may be at the next step
record Ramp(int calls, int more) {
    /// Between two steps.
    static final Duration STEP = Duration.ofMillis(100);

    private static final int AN_EIGHTH = 8;

    /// The first step.
    static Ramp from(int inFlight, int limit) {
        int few = Math.max(1, limit / AN_EIGHTH);
        return new Ramp(inFlight + few, 2 * few);
    }

    Ramp next() {
        return new Ramp(calls + more, 2 * more);
    }
}
