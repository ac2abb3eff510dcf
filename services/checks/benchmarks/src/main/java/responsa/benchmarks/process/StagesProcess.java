package responsa.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Stages of the product in a process of their own, so that they can be killed or weighed. Threads: any; one
/// of its own reads what the process says.
public final class StagesProcess implements AutoCloseable {
    static final String ROLE = "stages";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final JavaProcess process;
    private volatile long heap;

    private StagesProcess(JavaProcess process) {
        this.process = process;
    }

    /// Starts stages; returns when they have.
    ///
    /// @param said the file for what they say
    /// @param heap the most that they may have, as the JVM's `-Xmx` takes it
    /// @param names which
    /// @param values their settings, by full name
    public static StagesProcess start(
            Path said, String heap, BrokerProcess broker, List<String> names, Map<String, String> values)
            throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(broker.bootstrap());
        arguments.add(String.join(",", names));
        values.forEach((name, value) -> arguments.add(name + "=" + value));
        JavaProcess process = JavaProcess.start(List.of("-Xmx" + heap), said, ROLE, arguments);
        process.line();
        StagesProcess stages = new StagesProcess(process);
        Thread.ofPlatform().daemon().name("heap of " + names).start(stages::read);
        return stages;
    }

    /// Ends them as a power cut would.
    public void kill() throws InterruptedException {
        process.kill();
    }

    /// Bytes of heap in use after the last collection; 0 before the first.
    public long heap() {
        return heap;
    }

    /// Bytes of memory that are resident; 0 where the system does not tell.
    public long resident() {
        return process.resident();
    }

    /// Whether it has not ended.
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }

    private void read() {
        try {
            while (true) {
                String line = process.line();
                if (NUMBER.matcher(line).matches()) {
                    heap = Long.parseLong(line);
                }
            }
        } catch (IOException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
