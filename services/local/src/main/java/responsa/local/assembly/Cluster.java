package responsa.local.assembly;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import responsa.broker.EmbeddedBroker;
import responsa.topics.creation.CreationReport;
import responsa.topics.creation.Difference;
import responsa.topics.creation.TopicCreation;
import responsa.topics.declared.TopicDeclarations;

/// The Kafka that carries a run, with all topics.
///
/// @param kafka client properties
/// @param end ends what was started for it
public record Cluster(Map<String, Object> kafka, Runnable end) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// A folder has one process, so a member of the same name is the one that was killed: it is replaced at once, and
    /// not when its session has timed out (KIP-345).
    private static final String ONLY_MEMBER = "embedded";

    public Cluster {
        kafka = Map.copyOf(kafka);
    }

    /// A broker in this process.
    ///
    /// @param data where its log is
    /// @param fatal is told when it cannot go on, on a thread of the broker's
    /// @throws responsa.broker.BrokerStartException if it cannot start
    public static Cluster embedded(Path data, Consumer<String> fatal) {
        EmbeddedBroker broker = EmbeddedBroker.start(data, 0, fatal);
        Map<String, Object> kafka = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrap(),
                CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG,
                ONLY_MEMBER);
        return new Cluster(kafka, broker::close);
    }

    /// A cluster that is somebody else's.
    public static Cluster at(Map<String, Object> kafka) {
        return new Cluster(kafka, () -> {});
    }

    /// Makes the topics that are missing.
    ///
    /// @param said is told what is waited for, and every topic that differs from its declaration
    /// @throws responsa.topics.creation.TopicCreationException if the broker cannot be reached or refuses
    public void makeTopics(Consumer<String> said) throws InterruptedException {
        CreationReport report = TopicCreation.create(kafka, TopicDeclarations.bundled(), PATIENCE, said);
        List<Difference> differences = report.differences();
        differences.stream().map(Difference::message).forEach(said);
    }

    @Override
    public void close() {
        end.run();
    }
}
