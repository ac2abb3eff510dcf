package responsa.topics.creation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import responsa.topics.declared.TopicDeclaration;

/// A broker's answers as values, its refusals as [TopicCreationException].
final class Broker implements AutoCloseable {
    private final String address;
    private final Admin admin;

    private Broker(String address, Admin admin) {
        this.address = address;
        this.admin = admin;
    }

    static Broker at(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.putAll(kafka);
        String address = String.valueOf(settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        try {
            return new Broker(address, Admin.create(settings));
        } catch (KafkaException refused) {
            throw failure(address, refused.getCause() == null ? refused : refused.getCause());
        }
    }

    Set<String> topics() throws InterruptedException {
        return get(admin.listTopics().names());
    }

    /// Whether the topic was made now; not so if somebody else was quicker.
    boolean create(TopicDeclaration declared) throws InterruptedException {
        NewTopic topic = new NewTopic(declared.name(), Optional.of(declared.partitions()), Optional.empty())
                .configs(declared.config());
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failure(address, refused.getCause());
        }
    }

    /// Number of partitions by topic, all of them with a leader.
    Map<String, Integer> partitions(Collection<String> topics) throws InterruptedException {
        Map<String, TopicDescription> found = get(admin.describeTopics(topics).allTopicNames());
        found.values().stream().filter(Broker::leaderless).findFirst().ifPresent(topic -> {
            throw new TopicCreationException(
                    "%s: %s has a partition without a leader".formatted(address, topic.name()), true, null);
        });
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().partitions().size()));
    }

    /// The settings in force by topic, the broker's own included.
    Map<String, Config> configs(Collection<String> topics) throws InterruptedException {
        Map<String, ConfigResource> resources = topics.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> new ConfigResource(ConfigResource.Type.TOPIC, name)));
        Map<ConfigResource, Config> found =
                get(admin.describeConfigs(resources.values()).all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    @Override
    public void close() {
        admin.close();
    }

    private <T> T get(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException refused) {
            throw failure(address, refused.getCause());
        }
    }

    private static boolean leaderless(TopicDescription topic) {
        return topic.partitions().stream().anyMatch(partition -> partition.leader() == null);
    }

    /// The replication factor is the broker's own, so that it is too large means that some brokers are not
    /// up yet; a name that cannot be resolved belongs to a pod that is not up yet.
    private static TopicCreationException failure(String address, Throwable cause) {
        boolean passing = cause instanceof RetriableException
                || cause instanceof InvalidReplicationFactorException
                || (cause instanceof ConfigException
                        && String.valueOf(cause.getMessage()).contains("resolvable"));
        return new TopicCreationException("%s: %s".formatted(address, cause.getMessage()), passing, cause);
    }
}
