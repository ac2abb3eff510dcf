package responsa.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A Java process with the class path of this one. Threads: any; what waits blocks.
final class JavaProcess implements AutoCloseable {
    private static final int LONGEST_END_SECONDS = 20;
    /// Those of the launcher, with their reasons there.
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-XX:TrimNativeHeapInterval=60000",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final BufferedReader output;
    private final Path said;

    private JavaProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Starts a companion.
    ///
    /// @param flags of its JVM
    /// @param said the file for what it writes to standard error
    static JavaProcess start(List<String> flags, Path said, String role, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "responsa.benchmarks.Benchmarks"));
        command.addAll(List.of(Companion.WORD, role, said + ".log"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        return new JavaProcess(process, said);
    }

    /// The next line of its output.
    ///
    /// @throws IOException if it ended before
    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException(
                    "a process that the benchmark needs has ended; see %s and %s.log".formatted(said, said));
        }
        return line;
    }

    /// Lets it say whatever else it says, a dump of its threads for one: untaken, it would stand still.
    ///
    /// Threads: one of its own. A virtual one that reads a pipe keeps its carrier, and small machines have two.
    void drain() {
        Thread.ofPlatform().daemon().name("what a process says").start(() -> {
            try {
                output.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// The processor time that it took so far.
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Bytes of memory that are resident; 0 where the system does not tell.
    long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException absent) {
            return 0;
        }
    }

    /// Ends it as a power cut would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Waits for its end.
    ///
    /// @return the exit code
    int await() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
