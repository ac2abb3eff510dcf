package responsa.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.spec.gold.GoldRow;
import responsa.spec.gold.GoldSet;
import responsa.topics.json.Json;

/// The schema says of a row what its type says.
class GoldSchemaTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("classpath:spec/gold.schema.json"));
    private static final String MARKED = """
            # A {#a}
            Text.

            **Example**: b

            ~~~
            <user>c</user>
            <assistant> <!-- BAD[#a]: d --> e</assistant>
            ~~~
            """;

    @Test
    void shouldNameEveryComponentAndRequireWhatMayNotBeNull() throws IOException {
        JsonNode schema = schema();
        List<RecordComponent> components = Arrays.asList(GoldRow.class.getRecordComponents());

        assertThat(schema.path("properties").properties().stream().map(property -> property.getKey()))
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(components.stream()
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void shouldBeKeptByARowWithEverything() {
        assertThat(SCHEMA.validate(row())).isEmpty();
        assertThat(row().path("violates").asText()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"id, 1", "label, ok", "policy, ''", "response, ", "messages, a", "spec, a"})
    void shouldRefuseWhatIsNoRow(String key, @Nullable String value) {
        ObjectNode wrong = row();
        wrong.put(key, value);

        assertThat(SCHEMA.validate(wrong)).isNotEmpty();
    }

    @Test
    void shouldBeKeptByEveryRowOfARelease() {
        GoldSet gold = GoldSet.of(Releases.usable("model-spec/2025-12-18.md").spec());

        assertThat(gold.rows())
                .allSatisfy(row -> assertThat(SCHEMA.validate(json(row))).isEmpty());
    }

    private static ObjectNode row() {
        return json(GoldSet.of(Readings.spec(MARKED)).rows().getFirst());
    }

    private static ObjectNode json(GoldRow row) {
        return Json.records().valueToTree(row);
    }

    private static JsonNode schema() throws IOException {
        try (InputStream text = GoldSchemaTest.class.getResourceAsStream("/spec/gold.schema.json")) {
            assertThat(text).isNotNull();
            return Json.records().readTree(text);
        }
    }
}
