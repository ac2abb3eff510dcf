package responsa.benchmarks.plant;

import java.io.IOException;
import java.nio.file.Path;
import responsa.benchmarks.process.BrokerProcess;
import responsa.benchmarks.process.ModelProcess;

/// What a plant stands on.
///
/// @param folder for what all of them keep
public record Rig(Path folder, BrokerProcess broker, ModelProcess model) implements AutoCloseable {

    /// Starts a broker and the scripted model, each in a process of its own.
    ///
    /// @param folder made if it is not there
    public static Rig start(Path folder) throws IOException, InterruptedException {
        BrokerProcess broker = BrokerProcess.start(folder);
        try {
            return new Rig(folder, broker, ModelProcess.start(folder));
        } catch (IOException refused) {
            broker.close();
            throw refused;
        }
    }

    @Override
    public void close() {
        model.close();
        broker.close();
    }
}
