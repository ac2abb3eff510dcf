package responsa.benchmarks.plant;

import java.io.IOException;
import java.nio.file.Path;
import responsa.benchmarks.process.BrokerProcess;
import responsa.benchmarks.process.ModelProcess;
import responsa.benchmarks.process.ModelServer;

/// What a plant stands on. Threads: one.
public final class Rig implements AutoCloseable {
    private final Path folder;
    private final BrokerProcess broker;
    private final ModelServer model;
    private int taken;

    private Rig(Path folder, BrokerProcess broker, ModelServer model) {
        this.folder = folder;
        this.broker = broker;
        this.model = model;
    }

    /// Starts a broker and the scripted model, each in a process of its own.
    ///
    /// @param folder made if it is not there
    public static Rig start(Path folder) throws IOException, InterruptedException {
        return start(folder, () -> ModelProcess.start(folder));
    }

    /// The same with models of another kind, which it ends as well.
    public static Rig start(Path folder, Starter starter) throws IOException, InterruptedException {
        BrokerProcess broker = BrokerProcess.start(folder);
        try {
            return new Rig(folder, broker, starter.start());
        } catch (IOException refused) {
            broker.close();
            throw refused;
        }
    }

    /// Starts what answers.
    @FunctionalInterface
    public interface Starter {
        /// @throws IOException if it does not come up
        ModelServer start() throws IOException;
    }

    /// For what all of them keep.
    public Path folder() {
        return folder;
    }

    /// The broker.
    public BrokerProcess broker() {
        return broker;
    }

    /// What answers.
    public ModelServer model() {
        return model;
    }

    /// Takes so many prompts that nobody took before.
    ///
    /// @return the number of the first
    int take(int prompts) {
        int first = taken;
        taken += prompts;
        return first;
    }

    @Override
    public void close() {
        model.close();
        broker.close();
    }
}
