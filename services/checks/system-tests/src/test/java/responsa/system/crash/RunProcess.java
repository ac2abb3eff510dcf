package responsa.system.crash;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import responsa.system.engine.Running;

/// A run's process. Threads: the test's.
record RunProcess(Running running) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(10);

    /// Waits for something that the process brings about.
    ///
    /// @throws org.awaitility.core.TerminalFailureException if it ends before
    void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .failFast("the run ended before", () -> {
                    if (!running.process().isAlive() && !condition.call()) {
                        throw new IllegalStateException("the run ended before: " + running.said());
                    }
                })
                .until(condition);
    }

    @Override
    public void close() {
        running.close();
    }
}
