package responsa.scripted.script;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Scripts as JSON, the way people change them.
public final class ScriptJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new Writer())
                    .addDeserializer(Duration.class, new Reader()))
            .build();

    private ScriptJson() {}

    /// A script with every knob.
    public static JsonNode of(Script script) {
        return MAPPER.valueToTree(script);
    }

    /// A script with the knobs that are written, and those of another one for the rest.
    ///
    /// @throws IllegalArgumentException if a knob is unknown or its value is none; the message names both
    public static Script over(Script base, JsonNode written) {
        if (!written.isObject()) {
            throw new IllegalArgumentException("a script is a JSON object, such as {\"capacity\":{\"slots\":64}}");
        }
        try {
            return MAPPER.treeToValue(merged((ObjectNode) of(base), written), Script.class);
        } catch (JsonMappingException wrong) {
            throw new IllegalArgumentException(explained(wrong), wrong);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong.getOriginalMessage(), wrong);
        }
    }

    private static ObjectNode merged(ObjectNode base, JsonNode written) {
        for (Map.Entry<String, JsonNode> field : written.properties()) {
            JsonNode present = base.get(field.getKey());
            boolean both = present instanceof ObjectNode && field.getValue().isObject();
            base.set(field.getKey(), both ? merged((ObjectNode) present, field.getValue()) : field.getValue());
        }
        return base;
    }

    private static String explained(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        wrong.getPath().forEach(step -> path.append(path.isEmpty() ? "" : ".").append(step.getFieldName()));
        return path.isEmpty() ? what(wrong) : "%s: %s".formatted(path, what(wrong));
    }

    private static String what(JsonMappingException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                "there is no such knob; there are %s".formatted(new TreeSet<>(unknown.getKnownPropertyIds()));
            case InvalidFormatException other
            when other.getTargetType().isEnum() ->
                "\"%s\" is none of %s"
                        .formatted(
                                other.getValue(), List.of(other.getTargetType().getEnumConstants()));
            case JsonMappingException own
            when own.getCause() instanceof IllegalArgumentException cause -> cause.getMessage();
            default -> "the value is of another kind than the knob; see the script that GET shows";
        };
    }

    private static final class Writer extends StdSerializer<Duration> {
        Writer() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Durations.text(duration));
        }
    }

    private static final class Reader extends StdDeserializer<Duration> {
        Reader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Durations.parse(json.getText());
            } catch (IllegalArgumentException wrong) {
                throw JsonMappingException.from(json, wrong.getMessage(), wrong);
            }
        }
    }
}
