package responsa.local.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How fast counts grow, over about the last five seconds.
final class Rates {
    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final double MILLIS = 1000;

    private final Map<String, Sample> earlier = new HashMap<>();

    /// The rate of a count, each second.
    double of(String name, long count, Instant now) {
        Sample sample = earlier.get(name);
        if (sample == null) {
            earlier.put(name, new Sample(count, now, 0));
            return 0;
        }
        Duration passed = Duration.between(sample.at, now);
        double rate = passed.isZero() ? sample.rate : (count - sample.count) * MILLIS / passed.toMillis();
        if (passed.compareTo(SPAN) >= 0) {
            earlier.put(name, new Sample(count, now, rate));
        }
        return rate;
    }

    private record Sample(long count, Instant at, double rate) {}
}
