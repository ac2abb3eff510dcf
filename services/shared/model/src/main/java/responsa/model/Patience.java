package responsa.model;

import java.time.Duration;
import responsa.model.failure.Backoff;

/// How patient a client is; see [ModelsSettings].
record Patience(Duration connect, Duration idle, int tries, Backoff backoff, int maxAnswerBytes) {
    private static final int MOST_TRIES = 1_000;
    private static final int LEAST_BYTES = 1_024;
    private static final int MOST_BYTES = 1 << 30;
    private static final Duration LONGEST = Duration.ofDays(1);

    Patience {
        check("connect-timeout", connect.toMillis(), 1, LONGEST.toMillis());
        check("idle-timeout", idle.toMillis(), 1, LONGEST.toMillis());
        check("tries", tries, 1, MOST_TRIES);
        check("max-answer-bytes", maxAnswerBytes, LEAST_BYTES, MOST_BYTES);
    }

    /// Reads the settings once.
    ///
    /// @throws IllegalArgumentException if one is out of its bounds; the message names it
    static Patience of(ModelsSettings settings) {
        return new Patience(
                settings.connectTimeout(),
                settings.idleTimeout(),
                settings.tries(),
                new Backoff(settings.firstBackoff(), settings.longestBackoff()),
                settings.maxAnswerBytes());
    }

    private static void check(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "responsa.models.%s is %d; it must be %d to %d".formatted(field, value, least, most));
        }
    }
}
