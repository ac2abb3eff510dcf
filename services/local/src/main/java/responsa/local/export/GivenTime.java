package responsa.local.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import responsa.local.input.UnusableInputException;

/// Times on a command line.
public final class GivenTime {
    private static final int DATE_LETTERS = 10;

    private GivenTime() {}

    /// A day, which begins in UTC, or a time with its zone; null for none.
    ///
    /// @throws UnusableInputException if it is neither
    public static @Nullable Instant of(String option, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.length() <= DATE_LETTERS
                    ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException unreadable) {
            throw new UnusableInputException(
                    "%s \"%s\" is no time; write a day as 2026-11-27, or a time with its zone as 2026-11-27T09:30:00Z."
                            .formatted(option, written));
        }
    }
}
