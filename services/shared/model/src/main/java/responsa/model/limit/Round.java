package responsa.model.limit;

import java.time.Duration;
import java.util.Arrays;

/// Calls that were sent under one limit, until enough of them have begun to be answered.
///
/// Bound: the first [#MOST_SAMPLES] calls are looked at.
final class Round {
    private static final int MOST_SAMPLES = 512;
    /// A low quantile: waiting in a queue delays all calls alike, a long prompt only its own.
    private static final double LOW = 0.2;

    private final long number;
    private final long[] firstBytes;
    private int begun;
    private int peak;

    /// @param needed calls that must have begun to be answered
    Round(long number, int needed) {
        this.number = number;
        this.firstBytes = new long[Math.min(needed, MOST_SAMPLES)];
    }

    long number() {
        return number;
    }

    /// The most calls in flight.
    int peak() {
        return peak;
    }

    void taken(int inFlight) {
        peak = Math.max(peak, inFlight);
    }

    /// @return whether that is enough
    boolean began(Duration firstByte) {
        firstBytes[begun] = firstByte.toNanos();
        begun++;
        return begun == firstBytes.length;
    }

    /// The time to the first byte that four in five calls exceed, in ns.
    long firstByte() {
        long[] sorted = Arrays.copyOf(firstBytes, begun);
        Arrays.sort(sorted);
        return sorted[(int) (LOW * begun)];
    }
}
