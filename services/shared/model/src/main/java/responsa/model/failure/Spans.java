package responsa.model.failure;

import java.time.Duration;

/// Durations as people say them.
public final class Spans {
    private static final int SECONDS_ARE_FINE = 120;
    private static final int MINUTES_ARE_FINE = 120;

    private Spans() {}

    /// Such as `300 ms`, `12 s`, `4 min` or `3 h`.
    public static String text(Duration span) {
        if (span.toMillis() < 1000) {
            return span.toMillis() + " ms";
        }
        if (span.toSeconds() < SECONDS_ARE_FINE) {
            return span.toSeconds() + " s";
        }
        return span.toMinutes() < MINUTES_ARE_FINE ? span.toMinutes() + " min" : span.toHours() + " h";
    }
}
