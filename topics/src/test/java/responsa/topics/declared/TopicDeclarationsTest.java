package responsa.topics.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.topics.json.Json;

class TopicDeclarationsTest {
    private static final Path FOLDER = Path.of(System.getProperty("responsa.root"), "topics");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    @Test
    void shouldDeclareEveryTopicOnceAndNothingElse() throws IOException {
        List<String> declared = TopicDeclarations.in(FOLDER).stream()
                .map(TopicDeclaration::name)
                .toList();

        assertThat(declared).containsExactlyInAnyOrderElementsOf(names(TopicDeclarations.bundled()));
        assertThat(declared)
                .containsExactlyElementsOf(files().stream()
                        .map(file -> "responsa." + file.replace(".yaml", ""))
                        .toList());
    }

    @Test
    void shouldListEveryConstantOfTopics() throws IllegalAccessException {
        List<Topic<?, ?>> constants = new ArrayList<>();
        for (var field : Topics.class.getFields()) {
            constants.add((Topic<?, ?>) field.get(null));
        }

        assertThat(Topics.all()).containsExactlyInAnyOrderElementsOf(constants);
    }

    /// Ledger R1: what comes from input partition p is written to output partition p.
    @Test
    void shouldGiveStageTopicsEquallyManyPartitions() {
        List<String> stageTopics = Stream.of(
                        Topics.PROMPTS,
                        Topics.SCREENED,
                        Topics.CASES,
                        Topics.DRAFTS,
                        Topics.PASSES,
                        Topics.VERDICTS,
                        Topics.exchange())
                .map(Topic::name)
                .toList();

        assertThat(TopicDeclarations.bundled())
                .filteredOn(topic -> stageTopics.contains(topic.name()))
                .hasSize(stageTopics.size())
                .allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(6));
    }

    @Test
    void shouldKeepThePointersBehindWhatTheyName() {
        assertThat(TopicDeclarations.bundled())
                .filteredOn(
                        topic -> List.of("responsa.specs", "responsa.recipes").contains(topic.name()))
                .hasSize(2)
                .allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(1))
                .allSatisfy(topic -> assertThat(topic.config()).containsEntry("cleanup.policy", "compact"));
    }

    @Test
    void shouldCarrySixteenMebibytesAndTheBrokersTimeInEveryTopic() {
        assertThat(TopicDeclarations.bundled())
                .allSatisfy(topic -> assertThat(topic.config())
                        .containsEntry("max.message.bytes", "16777216")
                        .containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    /// Ledger R13: a backlog behind busy models must not vanish; only what a stage tells itself ends by itself.
    @Test
    void shouldTrimNothingByTimeButWhatStagesTellThemselves() {
        Map<String, String> retention = new TreeMap<>();
        TopicDeclarations.bundled().stream()
                .filter(topic -> topic.config().get("cleanup.policy").equals("delete"))
                .forEach(topic -> retention.put(topic.name(), topic.config().get("retention.ms")));

        assertThat(retention.remove("responsa.passes")).isEqualTo("604800000");
        assertThat(retention.remove("responsa.endpoints")).isEqualTo("600000");
        assertThat(retention)
                .isNotEmpty()
                .allSatisfy((name, time) -> assertThat(time).isEqualTo("-1"));
    }

    @Test
    void shouldOfferEveryDeclarationToKustomize() throws IOException {
        JsonNode tree = Json.handwritten().readTree(Files.readString(FOLDER.resolve(KUSTOMIZATION)));
        JsonNode generator = tree.at("/configMapGenerator/0");

        assertThat(generator.path("name").asText()).isEqualTo("kafka-topics");
        assertThat(generator.path("files")).extracting(JsonNode::asText).containsExactlyElementsOf(files());
    }

    @Test
    void shouldNotPackageTheKustomization() {
        assertThat(TopicDeclarations.class.getResource("/topics/" + KUSTOMIZATION))
                .isNull();
    }

    @Test
    void shouldReadNamePartitionsAndConfig() {
        TopicDeclaration declaration = TopicDeclarations.parse("t.yaml", """
                kind: KafkaTopic
                metadata: {name: responsa.t, labels: {strimzi.io/cluster: kafka}}
                spec:
                  partitions: 3
                  config: {retention.ms: -1, cleanup.policy: delete}
                """);

        assertThat(declaration)
                .isEqualTo(new TopicDeclaration(
                        "responsa.t", 3, new TreeMap<>(Map.of("retention.ms", "-1", "cleanup.policy", "delete"))));
    }

    @Test
    void shouldSayWhichFileDeclaresNoTopic() {
        assertRefused("kind: Topic", "t.yaml: kind must be KafkaTopic");
        assertRefused("kind: KafkaTopic", "t.yaml: metadata.name is missing; it is the topic's name");
        assertRefused(
                "{kind: KafkaTopic, metadata: {name: t}}",
                "t.yaml: spec.partitions is missing; it must be a whole number");
        assertRefused(
                "{kind: KafkaTopic, metadata: {name: t}, spec: {partitions: 0}}",
                "t.yaml: spec.partitions is 0; a topic has at least 1 partition");
        assertThatThrownBy(() -> TopicDeclarations.parse("t.yaml", "{"))
                .isInstanceOf(UnusableDeclarationException.class)
                .hasMessageStartingWith("t.yaml: cannot be read as YAML: ");
    }

    @Test
    void shouldRefuseAFolderWithoutDeclarations(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "kind: KafkaTopic");

        assertThatThrownBy(() -> TopicDeclarations.in(folder))
                .isInstanceOf(UnusableDeclarationException.class)
                .hasMessage(folder + ": no *.yaml of kind KafkaTopic in this folder");
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> TopicDeclarations.parse("t.yaml", yaml))
                .isInstanceOf(UnusableDeclarationException.class)
                .hasMessage(message);
    }

    private static List<String> names(List<TopicDeclaration> declarations) {
        return declarations.stream().map(TopicDeclaration::name).toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals(KUSTOMIZATION))
                    .sorted()
                    .toList();
        }
    }
}
