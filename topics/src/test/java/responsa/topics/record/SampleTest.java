package responsa.topics.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;

/// Today's code reads what every earlier version wrote, and what it writes follows the schemas.
///
/// `samples/v<n>/<topic>/<sample>.json` are records as version n wrote them, and are never changed: what a
/// new component changes is checked in once more, in the folder of the next version.
class SampleTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @ParameterizedTest
    @MethodSource("checkedIn")
    void shouldReadAndWriteBackWhatAnEarlierVersionWrote(String name) throws IOException {
        JsonNode sample = checkedIn(name);
        Topic<?, ?> topic = topicOf(name);

        Object record = topic.values().deserializer().deserialize(topic.name(), bytes(sample));

        assertThat(written(record)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("checkedIn")
    void shouldHaveFollowedItsSchema(String name) throws IOException {
        assertThat(violations(name, checkedIn(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("current")
    void shouldFollowItsSchema(String name) {
        assertThat(violations(name, current(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("current")
    void shouldBeCheckedInAsTheNewestVersionWritesIt(String name) throws IOException {
        String newest = checkedIn()
                .filter(sample -> sample.endsWith("/" + name))
                .max(Comparator.comparingInt(SampleTest::version))
                .orElseThrow(() -> new AssertionError("samples/v*/" + name + ".json is missing"));

        assertThat(checkedIn(newest)).isEqualTo(current(name));
    }

    @Test
    void shouldAcceptKeysOfANewerWriter() {
        ObjectNode newer = current("drafts/full");
        newer.put("temperature_of_the_room", 21);

        assertThat(violations("drafts/full", newer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "drafts/full, /sample_index, \"first\"",
        "drafts/full, /id, \"deadbeef\"",
        "drafts/full, /case/attempt, 16",
        "drafts/full, /outcome, \"exploded\"",
        "drafts/full, /type, \"verdict\"",
        "drafts/full, /provenance/call/latency, 1.25",
        "recipes/version, /recipe/judging/panel, []",
        "passes/full, /scores/compliance/value, 11",
        "rejected/duplicate, /type, \"unheard-of\""
    })
    void shouldRefuseWhatIsNoRecord(String name, String where, String value) throws IOException {
        ObjectNode wrong = current(name);
        JsonPointer place = JsonPointer.compile(where);
        ((ObjectNode) wrong.at(place.head()))
                .set(place.last().getMatchingProperty(), Json.records().readTree(value));

        assertThat(violations(name, wrong)).isNotEmpty();
    }

    static Stream<String> current() {
        return RecordSamples.all().keySet().stream();
    }

    static Stream<String> checkedIn() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static ObjectNode current(String name) {
        return written(RecordSamples.all().get(name));
    }

    private static ObjectNode written(@Nullable Object record) {
        try {
            return (ObjectNode) Json.records().readTree(Json.records().writeValueAsBytes(record));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode checkedIn(String name) throws IOException {
        return Json.records().readTree(folder().resolve(name + ".json").toFile());
    }

    private static byte[] bytes(JsonNode tree) throws IOException {
        return Json.records().writeValueAsBytes(tree);
    }

    private static Set<ValidationMessage> violations(String name, JsonNode value) {
        String topic = topic(name);
        JsonSchema schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:topics/" + topic + ".schema.json"));
        return schema.validate(value);
    }

    private static int version(String sample) {
        return Integer.parseInt(sample.substring(1, sample.indexOf('/')));
    }

    /// The topic of `topic/sample` and of `v1/topic/sample`.
    private static String topic(String name) {
        return Path.of(name).getParent().getFileName().toString();
    }

    private static Topic<?, ?> topicOf(String name) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals("responsa." + topic(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(SampleTest.class.getResource("/samples"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
