package responsa.topics.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import responsa.topics.id.Sha256;

/// The mappers. They are thread-safe and shared; nobody changes them.
public final class Json {
    private static final JsonInclude.Value NO_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
    private static final ObjectMapper RECORDS = configured(JsonMapper.builder())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectMapper HANDWRITTEN = configured(YAMLMapper.builder())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();
    private static final ObjectMapper CANONICAL = configured(JsonMapper.builder())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /// For topics and files: names in snake_case, durations and times as ISO 8601, null components left out.
    /// Unknown keys are ignored, so that a reader outlives a newer writer; a missing one that is not
    /// `@Nullable` is an error.
    public static ObjectMapper records() {
        return RECORDS;
    }

    /// For what people write, as YAML or JSON: a key that it does not know, a key twice, a word for a number
    /// or a fraction for an integer is an error.
    public static ObjectMapper handwritten() {
        return HANDWRITTEN;
    }

    /// The hash of a value's canonical text: its JSON without white space and without nulls, keys in order.
    /// So the order of components, and a new one that is null, change no hash.
    public static Sha256 hash(Object value) {
        try {
            return Sha256.of(CANONICAL.writeValueAsBytes(CANONICAL.convertValue(value, Object.class)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be written as JSON", unwritable);
        }
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B configured(B builder) {
        return builder.addModule(new JavaTimeModule())
                .annotationIntrospector(new NullContract())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(NO_NULLS)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
