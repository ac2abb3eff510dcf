package responsa.benchmarks.steady;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How fast records came, by the broker's time of each.
///
/// @param whole records a second from the first submission to the last record
/// @param steady records a second between the fifth and the last fifth of them: neither ramp-up nor the end is in it
/// @param rampUp from the first submission to the fifth
public record Pace(double whole, double steady, Duration rampUp) {
    private static final double EDGE = 0.2;

    /// @param begun of the first submission, in milliseconds since 1970
    /// @param at of every record, in no order, at least two
    public static Pace of(long begun, List<Long> at) {
        if (at.size() < 2) {
            throw new IllegalArgumentException("%d records; a pace needs two at least".formatted(at.size()));
        }
        long[] sorted = at.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        int first = (int) (EDGE * last);
        int end = last - first;
        return new Pace(
                perSecond(sorted.length, sorted[last] - begun),
                perSecond(end - first, sorted[end] - sorted[first]),
                Duration.ofMillis(Math.max(0, sorted[first] - begun)));
    }

    private static double perSecond(int records, long millis) {
        return 1000.0 * records / Math.max(1, millis);
    }
}
