package responsa.model.limit;

import java.time.Duration;

/// What share of a call's time at an endpoint is spent waiting for a slot: Little's law for the time to the first
/// byte, over its least.
///
/// Not the whole latency, which TCP's rules compare: a model's answer takes as long as it is long, so that a batch of
/// long answers would look like a queue. Before its first byte a call waits for a slot and for its prompt to be read.
final class QueueShare {
    private static final int MEMORY = 64;
    private static final long UNKNOWN = 0;

    private long least = UNKNOWN;
    private double latency;
    private int answers;

    /// A call was answered.
    void answered(Duration took) {
        answers = Math.min(answers + 1, MEMORY);
        latency += (took.toNanos() - latency) / answers;
    }

    /// From 0, nobody waits, to 1. Takes note of the time if it is the least.
    double of(long firstByte) {
        if (least == UNKNOWN || firstByte < least) {
            least = firstByte;
        }
        double whole = Math.max(latency, firstByte);
        return whole <= 0 ? 0 : (firstByte - least) / whole;
    }

    /// That long it takes although nobody waits, as was found out.
    void isLeast(long firstByte) {
        least = firstByte;
    }

    /// A call's time at the endpoint of late, in ns.
    double latency() {
        return latency;
    }
}
