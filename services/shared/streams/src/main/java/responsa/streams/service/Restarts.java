package responsa.streams.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// How often threads were replaced of late. Threads: any.
final class Restarts {
    private static final Duration OF_LATE = Duration.ofMinutes(10);

    private final int most;
    private final InstantSource clock;
    private final Deque<Instant> recent = new ArrayDeque<>();

    Restarts(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Whether one more is granted; if so it is counted.
    synchronized boolean grant() {
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(OF_LATE))) {
            recent.removeFirst();
        }
        return recent.size() < most && recent.add(now);
    }
}
