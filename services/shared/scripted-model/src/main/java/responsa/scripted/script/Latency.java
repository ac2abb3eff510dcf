package responsa.scripted.script;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import responsa.scripted.chance.Chance;

/// How long an answer takes from the moment that it has a slot to its last byte.
public sealed interface Latency {
    /// No draw exceeds it: the tail of a distribution must not hold a slot for ever.
    Duration LONGEST = Duration.ofHours(1);

    /// The latency of one call.
    Duration drawn(Chance chance);

    /// As people write it; [#parse] reads it back.
    @JsonValue
    String text();

    /// Always the same.
    record Fixed(Duration every) implements Latency {
        @Override
        public Duration drawn(Chance chance) {
            return every;
        }

        @Override
        public String text() {
            return "fixed:" + Durations.text(every);
        }
    }

    /// Lognormal: half of all calls take at most `median`; `sigma` is the deviation of the logarithm.
    record Lognormal(Duration median, double sigma) implements Latency {
        public Lognormal {
            if (!(sigma >= 0 && sigma <= 5)) {
                throw new IllegalArgumentException("sigma of a lognormal latency is %s; 0 to 5".formatted(sigma));
            }
        }

        @Override
        public Duration drawn(Chance chance) {
            return times(median, Math.exp(sigma * chance.nextGaussian()));
        }

        @Override
        public String text() {
            return "lognormal:%s:%s".formatted(Durations.text(median), sigma);
        }
    }

    /// Usually the same, and `factor` times as long for a share of all calls.
    record HeavyTail(Duration usual, double share, double factor) implements Latency {
        public HeavyTail {
            if (!(share >= 0 && share <= 1) || !(factor >= 1)) {
                throw new IllegalArgumentException(
                        "a heavy tail of share %s and factor %s; a share is 0 to 1, a factor at least 1"
                                .formatted(share, factor));
            }
        }

        @Override
        public Duration drawn(Chance chance) {
            return chance.happens(share) ? times(usual, factor) : usual;
        }

        @Override
        public String text() {
            return "heavy:%s:%s:%s".formatted(Durations.text(usual), share, factor);
        }
    }

    /// Reads `fixed:200ms`, `lognormal:2s:1` (median, sigma), `lognormal:500ms:p99=6s` or `heavy:500ms:0.01:20`
    /// (usual, share, factor).
    ///
    /// @throws IllegalArgumentException with what is wrong and how it is written
    @JsonCreator
    static Latency parse(String text) {
        String[] parts = text.strip().split(":");
        try {
            return switch (parts[0] + " of " + parts.length) {
                case "fixed of 2" -> new Fixed(Durations.parse(parts[1]));
                case "lognormal of 3" -> lognormal(Durations.parse(parts[1]), parts[2]);
                case "heavy of 4" ->
                    new HeavyTail(
                            Durations.parse(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
                default -> throw new IllegalArgumentException("no such distribution");
            };
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    ("latency \"%s\": %s; write fixed:200ms, lognormal:MEDIAN:SIGMA, lognormal:MEDIAN:p99=TIME "
                                    + "or heavy:USUAL:SHARE:FACTOR")
                            .formatted(text, wrong.getMessage()),
                    wrong);
        }
    }

    private static Lognormal lognormal(Duration median, String spread) {
        if (!spread.startsWith("p99=")) {
            return new Lognormal(median, Double.parseDouble(spread));
        }
        double ratio =
                (double) Durations.parse(spread.substring("p99=".length())).toNanos() / median.toNanos();
        // The 99th percentile of the standard normal distribution.
        return new Lognormal(median, Math.log(ratio) / 2.3263478740408408);
    }

    private static Duration times(Duration duration, double factor) {
        double nanos = Math.min(duration.toNanos() * factor, LONGEST.toNanos());
        return Duration.ofNanos((long) nanos);
    }
}
