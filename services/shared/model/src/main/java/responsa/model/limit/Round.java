package responsa.model.limit;

import java.time.Duration;
import java.util.Arrays;

/// Calls that were sent under one limit, until enough of them have begun to be answered.
///
/// Enough to see a queue are many, as calls differ. That there is none, few show: as many as the limit let in more, if
/// none of them waited. Calls of minutes would else let slots idle for as long.
///
/// Bound: the first [#MOST_SAMPLES] calls are looked at.
final class Round {
    private static final int MOST_SAMPLES = 512;
    /// A low quantile: waiting in a queue delays all calls alike, a long prompt only its own.
    private static final double LOW = 0.2;

    private final long number;
    private final int few;
    private final long[] firstBytes;
    private long slowest;
    private int begun;
    private int peak;

    /// @param few calls that show that there is room, if none of them waited
    /// @param needed calls that must have begun to be answered
    Round(long number, int few, int needed) {
        this.number = number;
        this.few = few;
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
        slowest = Math.max(slowest, firstByte.toNanos());
        return begun == firstBytes.length;
    }

    /// Whether those few have begun to be answered.
    boolean hasFew() {
        return begun >= few;
    }

    /// The longest time to the first byte, in ns.
    long slowest() {
        return slowest;
    }

    /// The time to the first byte that four in five calls exceed, in ns.
    long firstByte() {
        long[] sorted = Arrays.copyOf(firstBytes, begun);
        Arrays.sort(sorted);
        return sorted[(int) (LOW * begun)];
    }
}
