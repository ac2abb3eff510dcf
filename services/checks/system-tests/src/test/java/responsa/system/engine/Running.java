package responsa.system.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A process that a test started, and all that it writes. Threads: the test's.
///
/// @param name what it is called, for messages
/// @param log what it writes
public record Running(String name, Process process, Path log) implements AutoCloseable {
    private static final Duration A_DUMP = Duration.ofSeconds(30);

    /// `kill -9`; returns when it is gone.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM; returns at once.
    public void terminate() {
        process.destroy();
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    /// @throws IllegalStateException with what it wrote and what its threads do if it does not end within the bound
    public int awaitEnd(Duration bound) throws InterruptedException {
        if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "%s did not end within %s: %s\n%s".formatted(name, bound, said(), threads()));
        }
        return process.exitValue();
    }

    /// All that it has written.
    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new IllegalStateException(log.toString(), unreadable);
        }
    }

    /// Virtual ones, too, which a signal would not show.
    private String threads() {
        Path dump = log.resolveSibling(log.getFileName() + ".threads");
        Program jcmd = Program.of(
                A_DUMP, Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        Program.Run run = jcmd.run(Long.toString(process.pid()), "Thread.dump_to_file", dump.toString());
        try {
            return Files.exists(dump) ? Files.readString(dump) : run.out() + run.err();
        } catch (IOException unreadable) {
            throw new IllegalStateException(dump.toString(), unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
