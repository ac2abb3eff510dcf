package responsa.local.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import responsa.local.input.UnusableInputException;

/// The options that say which Kafka carries the run.
final class KafkaArguments {
    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "A cluster; missing topics are created.")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Its client properties: TLS, SASL and whatever else it wants.")
    private @Nullable Path config;

    /// Client properties; empty for a broker in this process.
    Optional<Map<String, Object>> cluster() {
        if (kafka == null) {
            if (config != null) {
                throw new UnusableInputException("--kafka-config needs --kafka HOST:PORT, the cluster that it is for.");
            }
            return Optional.empty();
        }
        Map<String, Object> properties = new HashMap<>();
        if (config != null) {
            read(config).forEach((name, value) -> properties.put(name.toString(), value));
        }
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka);
        return Optional.of(properties);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UnusableInputException("%s: the file cannot be read as client properties (%s)."
                    .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }
}
