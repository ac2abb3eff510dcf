package responsa.intake.worker;

import java.time.Duration;
import responsa.intake.config.IntakeSettings;

/// Checks what settings may be.
final class Bounds {
    private static final int LONGEST_LINE = 4 << 20;
    private static final int LONGEST_BODY = 64 << 20;

    private Bounds() {}

    /// @throws IllegalArgumentException naming the first setting that is out of its bounds
    static void check(IntakeSettings settings) {
        within("max-line-bytes", settings.maxLineBytes(), 1024, LONGEST_LINE);
        within("max-body-bytes", settings.maxBodyBytes(), 1024, LONGEST_BODY);
        within("max-lines", settings.maxLines(), 1, 1_000_000);
        within("requests", settings.requests(), 1, 1024);
        within("in-flight", settings.inFlight(), 1, 100_000);
        atLeast("acknowledge-within", settings.acknowledgeWithin(), Duration.ofSeconds(3));
        atLeast("file-acknowledge-within", settings.fileAcknowledgeWithin(), Duration.ofSeconds(3));
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "responsa.intake.%s is %d; it must be %d to %d.".formatted(name, value, least, most));
        }
    }

    private static void atLeast(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "responsa.intake.%s is %s; it must be at least %s.".formatted(name, value, least));
        }
    }
}
