package responsa.topics.creation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/// What [CreateTopics] was told.
///
/// @param kafka client properties
/// @param from the folder of declarations; null for the bundled ones
/// @param patience how long to go on trying while the broker cannot be reached
record CreateTopicsOptions(
        Map<String, Object> kafka, @Nullable Path from, Duration patience) {
    private static final String USAGE =
            "usage: CreateTopics --bootstrap HOST:PORT [--kafka-config FILE] [--from DIR] [--wait PT2M]";

    CreateTopicsOptions {
        kafka = Map.copyOf(kafka);
    }

    /// @throws IllegalArgumentException with what is wrong and the usage
    /// @throws UncheckedIOException if the file of client properties cannot be read
    static CreateTopicsOptions parse(List<String> arguments) {
        Map<String, Object> kafka = new HashMap<>();
        @Nullable Path from = null;
        Duration patience = Duration.ofMinutes(2);
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : refuse(option + " needs a value");
            switch (option) {
                case "--bootstrap" -> kafka.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, value);
                case "--kafka-config" -> properties(Path.of(value)).forEach(kafka::putIfAbsent);
                case "--from" -> from = Path.of(value);
                case "--wait" -> patience = duration(value);
                default -> refuse(option + " is no option");
            }
        }
        if (!kafka.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            refuse("--bootstrap is missing");
        }
        return new CreateTopicsOptions(kafka, from, patience);
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "--wait is \"%s\"; it must be a duration in ISO 8601, such as PT2M%n%s".formatted(value, USAGE));
        }
    }

    private static String refuse(String problem) {
        throw new IllegalArgumentException("%s%n%s".formatted(problem, USAGE));
    }
}
