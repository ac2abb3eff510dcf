package responsa.system.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program of this machine with its environment. Threads: any; every run is a process of its own.
///
/// @param command the program and its first arguments
/// @param environment variables beside those of this process
/// @param patience the longest that one run may take
public record Program(List<String> command, Map<String, String> environment, Duration patience) {

    /// How a run ended.
    ///
    /// @param out standard output
    /// @param err standard error
    public record Run(int exit, String out, String err) {}

    /// A program that may take so long.
    public static Program of(Duration patience, String... command) {
        return new Program(List.of(command), Map.of(), patience);
    }

    /// The same with other variables.
    public Program with(Map<String, String> variables) {
        return new Program(command, variables, patience);
    }

    /// Runs it to its end.
    ///
    /// @throws IllegalStateException if it does not end in time, or cannot be run
    public Run run(String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("responsa-", ".out");
            Path err = Files.createTempFile("responsa-", ".err");
            try {
                Process process = started(all, out, err);
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("%s did not end within %s: %s".formatted(all, patience, text(err)));
                }
                return new Run(process.exitValue(), text(out), text(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while %s ran".formatted(all), stopped);
        }
    }

    /// Runs it, and gives what it printed.
    ///
    /// @throws IllegalStateException with what it said if it failed
    public String print(String... arguments) {
        Run run = run(arguments);
        if (run.exit() != 0) {
            throw new IllegalStateException(
                    "%s %s: exit %d%n%s%s".formatted(command, List.of(arguments), run.exit(), run.out(), run.err()));
        }
        return run.out();
    }

    /// A port that nobody listened on a moment ago.
    public static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /// Starts it and leaves it running.
    public Process start(Path log, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return started(all, log, log);
    }

    /// Into files: what a program leaves running keeps a pipe open for ever.
    private Process started(List<String> all, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile());
        if (out.equals(err)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(err.toFile());
        }
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
