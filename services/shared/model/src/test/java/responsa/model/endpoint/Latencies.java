package responsa.model.endpoint;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/// How long the calls of simulated endpoints take.
final class Latencies {
    private static final double A_HUNDREDTH = 2.326;

    private Latencies() {}

    static Supplier<Duration> fixed(Duration latency) {
        return () -> latency;
    }

    /// Half take less than the median, one in a hundred more than p99.
    static Supplier<Duration> lognormal(long seed, Duration median, Duration p99) {
        Random random = new Random(seed);
        double sigma = Math.log((double) p99.toNanos() / median.toNanos()) / A_HUNDREDTH;
        return () -> Duration.ofNanos((long) (median.toNanos() * Math.exp(sigma * random.nextGaussian())));
    }

    /// Anything from nothing to that, all as likely.
    static Supplier<Duration> upTo(long seed, Duration most) {
        Random random = new Random(seed);
        return () -> Duration.ofNanos((long) (random.nextDouble() * most.toNanos()));
    }

    /// One in a hundred takes twenty times as long.
    static Supplier<Duration> heavyTail(long seed, Duration usual) {
        Random random = new Random(seed);
        return () -> random.nextInt(100) == 0 ? usual.multipliedBy(20) : usual;
    }
}
