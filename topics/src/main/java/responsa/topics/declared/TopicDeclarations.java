package responsa.topics.declared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import responsa.topics.json.Json;

/// Reads declarations of topics: Strimzi's `KafkaTopic` resources.
public final class TopicDeclarations {
    private static final String KIND = "KafkaTopic";
    private static final String YAML = ".yaml";

    private TopicDeclarations() {}

    /// Those of every topic, of all dead letters and of the screener's exchange, as they were when this was built.
    public static List<TopicDeclaration> bundled() {
        Stream<Topic<byte[], byte[]>> apart =
                Stream.concat(Topics.stages().stream().map(Topics::deadLetters), Stream.of(Topics.exchange()));
        return Stream.concat(Topics.all().stream(), apart)
                .map(Topic::name)
                .map(TopicDeclarations::bundled)
                .toList();
    }

    /// Those in a folder, in the order of their files' names. Only files that end in `.yaml` are read; a
    /// kustomization among them is left alone.
    ///
    /// @throws UnusableDeclarationException if a file is no declaration, or there is none
    /// @throws UncheckedIOException if the folder or a file cannot be read
    public static List<TopicDeclaration> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<TopicDeclaration> found = files.filter(file -> file.toString().endsWith(YAML))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
            if (found.isEmpty()) {
                throw new UnusableDeclarationException(folder + ": no *.yaml of kind " + KIND + " in this folder");
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The declaration that a file holds.
    ///
    /// @param fileName for messages only
    /// @throws UnusableDeclarationException if it is none
    static TopicDeclaration parse(String fileName, String yaml) {
        return declaration(fileName, tree(fileName, yaml));
    }

    private static Optional<TopicDeclaration> read(Path file) {
        try {
            JsonNode tree = tree(file.toString(), Files.readString(file));
            boolean other = tree.path("kind").asText().equals("Kustomization");
            return other ? Optional.empty() : Optional.of(declaration(file.toString(), tree));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TopicDeclaration bundled(String topic) {
        String resource = "/topics/" + topic.substring(Topics.PREFIX.length()) + YAML;
        try (InputStream bytes = TopicDeclarations.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is missing in this build");
            }
            return parse(resource, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree(String fileName, String yaml) {
        try {
            return Json.handwritten().readTree(yaml);
        } catch (JsonProcessingException noYaml) {
            throw new UnusableDeclarationException(fileName + ": cannot be read as YAML: " + noYaml.getMessage());
        }
    }

    private static TopicDeclaration declaration(String fileName, JsonNode tree) {
        require(fileName, tree.path("kind").asText().equals(KIND), "kind must be " + KIND);
        JsonNode name = tree.at("/metadata/name");
        require(fileName, name.isTextual(), "metadata.name is missing; it is the topic's name");
        JsonNode partitions = tree.at("/spec/partitions");
        require(fileName, partitions.isInt(), "spec.partitions is missing; it must be a whole number");
        TreeMap<String, String> config = new TreeMap<>();
        tree.at("/spec/config")
                .properties()
                .forEach(setting ->
                        config.put(setting.getKey(), setting.getValue().asText()));
        return checked(fileName, name.asText(), partitions.asInt(), config);
    }

    private static TopicDeclaration checked(
            String fileName, String name, int partitions, TreeMap<String, String> config) {
        try {
            return new TopicDeclaration(name, partitions, config);
        } catch (IllegalArgumentException refused) {
            throw new UnusableDeclarationException(fileName + ": " + refused.getMessage());
        }
    }

    private static void require(String fileName, boolean holds, String otherwise) {
        if (!holds) {
            throw new UnusableDeclarationException(fileName + ": " + otherwise);
        }
    }
}
