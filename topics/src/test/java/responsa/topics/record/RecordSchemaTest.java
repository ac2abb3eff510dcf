package responsa.topics.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;

/// The schemas say of every record what its Java type says, and nothing else.
class RecordSchemaTest {
    /// What a schema may say beyond the types.
    private static final List<String> BEYOND =
            List.of("description", "minimum", "maximum", "minItems", "pattern", "propertyNames");
    /// Definitions of values that are no records.
    private static final List<String> PLAIN = List.of("Duration", "Sha256", "Time");

    @Test
    void shouldDefineEveryRecordAndNothingElse() throws IOException, IllegalAccessException {
        Set<String> defined = new TreeSet<>();
        schema("records").path("$defs").fieldNames().forEachRemaining(defined::add);

        Set<String> expected = new TreeSet<>(PLAIN);
        expected.addAll(recordTypes().definitions().keySet());
        assertThat(defined).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("recordNames")
    void shouldSayWhatTheTypeSays(String name) throws IOException, IllegalAccessException {
        ObjectNode definition = (ObjectNode) schema("records").at("/$defs/" + name);

        assertThat(definition.path("description").asText()).as("description").isNotBlank();
        assertThat(withoutBounds(definition))
                .isEqualTo(recordTypes().definitions().get(name));
    }

    @Test
    void shouldNameTheTypesOfEveryTopic() throws IOException, IllegalAccessException {
        for (var topic : valueTypes().entrySet()) {
            JsonNode schema = schema(topic.getKey());

            assertThat(schema.path("title").asText()).isEqualTo("Value of responsa." + topic.getKey());
            assertThat(schema.findValuesAsText("$ref"))
                    .as(topic.getKey())
                    .containsExactlyElementsOf(new RecordTypes()
                            .of(topic.getValue()).stream()
                                    .map(name -> "records.schema.json#/$defs/" + name)
                                    .toList());
        }
    }

    static Stream<String> recordNames() throws IllegalAccessException {
        return recordTypes().definitions().keySet().stream();
    }

    private static RecordTypes recordTypes() throws IllegalAccessException {
        RecordTypes types = new RecordTypes();
        valueTypes().values().forEach(types::of);
        return types;
    }

    private static SortedMap<String, Class<?>> valueTypes() throws IllegalAccessException {
        SortedMap<String, Class<?>> types = new TreeMap<>();
        for (Field field : Topics.class.getFields()) {
            ParameterizedType type = (ParameterizedType) field.getGenericType();
            Topic<?, ?> topic = (Topic<?, ?>) field.get(null);
            types.put(topic.name().substring("responsa.".length()), (Class<?>) type.getActualTypeArguments()[1]);
        }
        return types;
    }

    private static JsonNode withoutBounds(JsonNode definition) {
        ObjectNode types = definition.deepCopy();
        types.remove(BEYOND);
        if (types.has("properties")) {
            types.remove("oneOf");
            types.get("properties").forEach(property -> ((ObjectNode) property).remove(BEYOND));
        }
        return types;
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream text = RecordSchemaTest.class.getResourceAsStream("/topics/" + name + ".schema.json")) {
            assertThat(text).as("topics/%s.schema.json", name).isNotNull();
            return Json.records().readTree(text);
        }
    }
}
