package responsa.model.hedge;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How long calls waited for their first byte of late.
///
/// Bound: the last [#MEMORY] calls. It is sorted once for [#REFRESHED_AFTER] of them, since it is asked at every call.
final class FirstBytes {
    static final int MEMORY = 1_024;
    /// Fewer say nothing of the slowest of them.
    static final int FEWEST = 100;

    static final int REFRESHED_AFTER = 32;

    private final double percentile;
    private final long[] nanos = new long[MEMORY];
    private long seen;
    private @Nullable Duration exceeded;

    /// @param percentile above 0, below 100
    FirstBytes(double percentile) {
        this.percentile = percentile;
    }

    void add(Duration firstByte) {
        nanos[(int) (seen % MEMORY)] = firstByte.toNanos();
        seen++;
        if (seen == FEWEST || seen > FEWEST && seen % REFRESHED_AFTER == 0) {
            exceeded = Duration.ofNanos(atPercentile());
        }
    }

    /// What so many in a hundred calls do not exceed; null while too few are known.
    @Nullable
    Duration exceeded() {
        return exceeded;
    }

    private long atPercentile() {
        long[] sorted = Arrays.copyOf(nanos, (int) Math.min(seen, MEMORY));
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percentile / 100 * sorted.length) - 1];
    }
}
