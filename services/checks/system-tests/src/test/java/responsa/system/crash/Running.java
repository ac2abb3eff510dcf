package responsa.system.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// A run's process. Threads: the test's.
final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(10);

    private final Process process;
    private final Path log;

    Running(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Waits for something that the process brings about.
    ///
    /// @throws org.awaitility.core.TerminalFailureException if it ends before
    void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .failFast("the run ended before", () -> {
                    if (!process.isAlive() && !condition.call()) {
                        throw new IllegalStateException("the run ended before: " + said());
                    }
                })
                .until(condition);
    }

    /// `kill -9`; returns when it is gone.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM; returns at once.
    void terminate() {
        process.destroy();
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    /// @throws IllegalStateException with what it said if it does not end within the bound
    int awaitEnd(Duration bound) throws InterruptedException {
        if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the run did not end within %s: %s".formatted(bound, said()));
        }
        return process.exitValue();
    }

    /// All that it has said to its terminal.
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new IllegalStateException(log.toString(), unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
