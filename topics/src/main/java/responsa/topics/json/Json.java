package responsa.topics.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.TreeMap;
import responsa.topics.id.Sha256;

/// The mappers. They are thread-safe and shared; nobody changes them.
public final class Json {
    private static final ObjectMapper RECORDS = configured(JsonMapper.builder(new JsonFactory()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectMapper HANDWRITTEN = configured(YAMLMapper.builder())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectMapper CANONICAL = configured(JsonMapper.builder())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /// For topics and files: names in snake_case, durations and times as ISO 8601, unknown keys ignored, so that a
    /// reader outlives a newer writer.
    public static ObjectMapper records() {
        return RECORDS;
    }

    /// For what people write, as YAML or JSON: a key that it does not know is an error.
    public static ObjectMapper handwritten() {
        return HANDWRITTEN;
    }

    /// The hash of a value's canonical text: its JSON without white space, keys in order.
    public static Sha256 hash(Object value) {
        Map<?, ?> tree = CANONICAL.convertValue(value, TreeMap.class);
        return Sha256.of(CANONICAL.valueToTree(tree).toString());
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configured(B builder) {
        return builder.addModule(new JavaTimeModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
