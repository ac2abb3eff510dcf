package responsa.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import responsa.broker.BrokerStartException;
import responsa.local.assembly.Cluster;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.export.Snapshot;
import responsa.local.folder.KeptRun;
import responsa.local.journal.RunLog;

/// The options that say whose topics are read, and the reading: of a run's folder, or of a cluster.
final class KeptTopics {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".responsa",
            description = "Where runs keep their state, a folder each (${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--run", paramLabel = "ID", description = "The run, or how its id begins (the last one started).")
    private @Nullable String run;

    @ArgGroup(validate = false, heading = "%nKafka (none: the run's own broker, in this process)%n")
    private KafkaArguments kafka = new KafkaArguments();

    /// A folder for what is made before it goes elsewhere.
    Path beside(String name) {
        return data.resolve("exports").resolve(name);
    }

    /// What is done with the topics.
    @FunctionalInterface
    interface Work {
        /// @param notes what must be said of the data
        int on(Snapshot snapshot, List<String> notes) throws IOException;
    }

    /// Reads topics as they are now.
    ///
    /// @return the exit code
    int read(Collection<String> topics, Console console, Work work) throws IOException {
        try {
            Optional<Map<String, Object>> cluster = kafka.cluster();
            return cluster.isPresent() ? ofCluster(cluster.get(), topics, console, work) : ofRun(topics, console, work);
        } catch (BrokerStartException | KafkaException failed) {
            console.say(String.valueOf(failed.getMessage()));
            return ExitCode.FAILED;
        } catch (IOException failed) {
            console.say(
                    "A file cannot be read or written: %s. Nothing was changed; free space or mend it, and try again."
                            .formatted(failed.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private int ofCluster(Map<String, Object> properties, Collection<String> topics, Console console, Work work)
            throws IOException {
        Files.createDirectories(data);
        try (RunLog _ = RunLog.open(data.resolve("commands.log"), console::say);
                Snapshot snapshot = Snapshot.open(properties, topics)) {
            return work.on(snapshot, List.of());
        }
    }

    private int ofRun(Collection<String> topics, Console console, Work work) throws IOException {
        try (KeptRun kept = KeptRun.take(data, run);
                RunLog _ = RunLog.open(kept.log(), console::say);
                Cluster broker = Cluster.embedded(kept.broker(), console::say);
                Snapshot snapshot = Snapshot.open(broker.kafka(), topics)) {
            console.say("Reading the topics of run %s.".formatted(kept.id()));
            return work.on(snapshot, kept.notes());
        }
    }
}
