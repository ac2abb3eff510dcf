package responsa.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The product's command line in a process of its own, so that it can be killed. Threads: any.
public final class ProductProcess implements AutoCloseable {
    static final String ROLE = "product";

    private final JavaProcess process;

    private ProductProcess(JavaProcess process) {
        this.process = process;
    }

    /// Starts a command.
    ///
    /// @param said the file for what it says
    public static ProductProcess start(Path said, List<String> arguments) throws IOException {
        JavaProcess process = JavaProcess.start(List.of(), said, ROLE, arguments);
        process.drain();
        return new ProductProcess(process);
    }

    /// Ends it as a power cut would.
    public void kill() throws InterruptedException {
        process.kill();
    }

    /// Waits for its end.
    ///
    /// @return the exit code
    public int await() throws InterruptedException {
        return process.await();
    }

    /// Whether it has not ended.
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
