package responsa.benchmarks.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import responsa.scripted.count.Calls;
import responsa.scripted.count.Counts;
import responsa.scripted.script.Script;

/// What answers the product's calls, and counts them. Threads: any; every call may block.
public interface ModelServer extends AutoCloseable {

    /// The base addresses that the product is told, each with `/v1`.
    List<String> urls();

    /// What was counted since it started, or since it was reset.
    Counts counts() throws IOException, InterruptedException;

    /// The calls of every request that was made at least so often.
    List<Calls> calls(int atLeast) throws IOException, InterruptedException;

    /// Counts from 0 again.
    void reset() throws IOException, InterruptedException;

    /// Changes the script of a model name.
    void script(String model, Script script) throws IOException, InterruptedException;

    /// The processor time that it took so far, where it has a process of its own.
    Duration cpu();

    @Override
    void close();
}
