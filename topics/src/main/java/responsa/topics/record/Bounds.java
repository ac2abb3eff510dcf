package responsa.topics.record;

import java.time.Duration;

/// One wording for a number that is out of its bounds.
final class Bounds {
    private Bounds() {}

    static void check(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d; it must be %d to %d".formatted(field, value, least, most));
        }
    }

    static void check(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s is %s; it must be %s to %s".formatted(field, value, least, most));
        }
    }

    static void checkPositive(String field, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("%s is %s; it must be positive".formatted(field, value));
        }
    }
}
