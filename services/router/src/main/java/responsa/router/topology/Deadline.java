package responsa.router.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// After how many days without a word a case is looked at: an open one settles, the mark of a settled one is forgotten.
///
/// Days are those of the wall clock at which records were processed. The first look after a start comes an hour later,
/// so that what came in the meantime is read before it is missed.
///
/// @param days at least 1
record Deadline(int days) {
    private static final Duration FIRST_LOOK = Duration.ofHours(1);

    Deadline {
        if (days < 1) {
            throw new IllegalArgumentException("deadline is %d days; it must be at least one day".formatted(days));
        }
    }

    static Deadline of(Duration setting) {
        return new Deadline(Math.toIntExact(setting.toDays()));
    }

    /// A day, counted from 1970.
    static int day(long millis) {
        return Math.toIntExact(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)
                .toEpochDay());
    }

    /// Cases of which the last word is from before this day are silent for too long.
    int silentBefore(long millis) {
        return Math.max(0, day(millis) - days);
    }

    /// Whether it is time to look.
    boolean looks(long startedAtMillis, long millis) {
        return millis - startedAtMillis >= FIRST_LOOK.toMillis();
    }

    /// For people.
    String text() {
        return "nothing was heard of it for %d days".formatted(days);
    }
}
