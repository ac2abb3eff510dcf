package responsa.model.endpoint;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/// A timer that a test moves: tasks run in the order in which they were set.
final class ManualTimer implements Timer {
    private final Queue<Set> tasks = new ArrayDeque<>();

    @Override
    public void after(Duration pause, Runnable task) {
        tasks.add(new Set(pause, task));
    }

    /// Runs the oldest task, and says what its pause was.
    Duration fire() {
        Set next = tasks.remove();
        next.task().run();
        return next.pause();
    }

    int set() {
        return tasks.size();
    }

    private record Set(Duration pause, Runnable task) {}
}
