package responsa.model.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A clock that stands still until the next thing is due. Order: by time, then as they were set.
final class VirtualTime implements Timer, InstantSource {
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
    private Instant now = Instant.EPOCH;
    private long number;

    @Override
    public Instant instant() {
        return now;
    }

    long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public void after(Duration pause, Runnable task) {
        due.add(new Due(now.plus(pause), number++, task));
    }

    /// Does what is due until then.
    void run(Duration span) {
        Instant end = now.plus(span);
        while (!due.isEmpty() && !due.element().at().isAfter(end)) {
            Due next = due.remove();
            now = next.at();
            next.task().run();
        }
        now = end;
    }

    private record Due(Instant at, long number, Runnable task) {}
}
