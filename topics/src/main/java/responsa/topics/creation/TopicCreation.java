package responsa.topics.creation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import responsa.topics.declared.TopicDeclaration;

/// Makes the declared topics that a broker does not have.
public final class TopicCreation {
    private static final Duration UNTIL_VISIBLE = Duration.ofSeconds(60);

    private TopicCreation() {}

    /// Makes what is missing and compares what is there. Returns when the broker shows every topic with a
    /// leader for each partition.
    ///
    /// @param kafka client properties: `bootstrap.servers`, and TLS and SASL where the cluster wants them
    /// @throws TopicCreationException if the broker cannot be reached or refuses
    public static CreationReport create(Map<String, Object> kafka, List<TopicDeclaration> declared)
            throws InterruptedException {
        return create(kafka, declared, Duration.ZERO, message -> {});
    }

    /// The same, for a broker that may not be up yet.
    ///
    /// @param wait how long to go on trying
    /// @param waiting is told once why, if there is something to wait for
    public static CreationReport create(
            Map<String, Object> kafka, List<TopicDeclaration> declared, Duration wait, Consumer<String> waiting)
            throws InterruptedException {
        List<String> created = new ArrayList<>();
        Patience patience = Patience.of(wait, waiting);
        return patience.with(() -> {
            try (Broker broker = Broker.at(kafka)) {
                createMissing(broker, declared, created);
                return new CreationReport(created, differences(broker, declared));
            }
        });
    }

    private static void createMissing(Broker broker, List<TopicDeclaration> declared, List<String> created)
            throws InterruptedException {
        Set<String> there = broker.topics();
        for (TopicDeclaration topic : declared) {
            if (!there.contains(topic.name()) && broker.create(topic)) {
                created.add(topic.name());
            }
        }
    }

    private static List<Difference> differences(Broker broker, List<TopicDeclaration> declared)
            throws InterruptedException {
        List<String> names = declared.stream().map(TopicDeclaration::name).toList();
        Map<String, Integer> partitions =
                Patience.of(UNTIL_VISIBLE, message -> {}).with(() -> broker.partitions(names));
        Map<String, Config> configs = broker.configs(names);
        List<Difference> differences = new ArrayList<>();
        for (TopicDeclaration topic : declared) {
            comparePartitions(topic, partitions.get(topic.name()), differences);
            compareConfig(topic, configs.get(topic.name()), differences);
        }
        return differences;
    }

    private static void comparePartitions(TopicDeclaration topic, int found, List<Difference> differences) {
        if (found != topic.partitions()) {
            differences.add(new Difference(
                    topic.name(),
                    "has %d partitions, declared are %d".formatted(found, topic.partitions()),
                    "All stage topics must have the same number: give every one of them %d, or declare %d for every one."
                            .formatted(topic.partitions(), found)));
        }
    }

    private static void compareConfig(TopicDeclaration topic, Config found, List<Difference> differences) {
        topic.config().forEach((key, value) -> {
            ConfigEntry entry = found.get(key);
            if (entry == null || !value.equals(entry.value())) {
                differences.add(new Difference(
                        topic.name(),
                        "has %s=%s, declared is %s".formatted(key, entry == null ? "nothing" : entry.value(), value),
                        "To set it: kafka-configs.sh --alter --entity-type topics --entity-name %s --add-config %s=%s"
                                .formatted(topic.name(), key, value)));
            }
        });
    }
}
