package responsa.stage.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/// Virtual time: what is due next happens next, ties in the order in which they were planned.
final class Scheduler {
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private final Random random;
    private long now;
    private long planned;
    private long steps;

    Scheduler(Random random) {
        this.random = random;
    }

    long now() {
        return now;
    }

    Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    long steps() {
        return steps;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    void in(long milliseconds, Runnable action) {
        at(now + milliseconds, action);
    }

    void at(long time, Runnable action) {
        queue.add(new Due(Math.max(now, time), planned++, action));
    }

    /// Runs until a time, or until nothing is due.
    void runUntil(long time) {
        while (!queue.isEmpty() && queue.element().at() <= time) {
            Due due = queue.remove();
            now = due.at();
            steps++;
            due.action().run();
        }
        now = Math.max(now, time);
    }

    private record Due(long at, long order, Runnable action) {}
}
