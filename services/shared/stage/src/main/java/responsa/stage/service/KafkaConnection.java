package responsa.stage.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/// How a service reaches Kafka: every setting `kafka.NAME` is the client property NAME.
public final class KafkaConnection {
    private static final String PREFIX = "kafka.";
    private static final String SERVERS = "bootstrap.servers";

    private KafkaConnection() {}

    /// The client properties. Those that Kafka's clients know may be environment variables, too
    /// (`KAFKA_BOOTSTRAP_SERVERS`).
    ///
    /// @throws IllegalArgumentException if `kafka.bootstrap.servers` is missing
    public static Map<String, Object> from(Config config) {
        Map<String, Object> properties = new HashMap<>();
        for (String name : names(config)) {
            config.getOptionalValue(PREFIX + name, String.class).ifPresent(value -> properties.put(name, value));
        }
        if (!properties.containsKey(SERVERS)) {
            throw new IllegalArgumentException(
                    "kafka.bootstrap.servers is not set; give -Dkafka.bootstrap.servers=HOST:PORT"
                            + " or the variable KAFKA_BOOTSTRAP_SERVERS.");
        }
        return properties;
    }

    private static Set<String> names(Config config) {
        Set<String> names = new HashSet<>(AdminClientConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                names.add(name.substring(PREFIX.length()));
            }
        }
        return names;
    }
}
