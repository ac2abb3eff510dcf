package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;

/// What the Java types say about the records, in the words of JSON Schema and without descriptions and
/// bounds: the properties of every record, of what kind they are, and which must be there.
final class RecordTypes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SortedMap<String, ObjectNode> definitions = new TreeMap<>();

    /// Definitions by name: those asked for and all that they are made of.
    SortedMap<String, ObjectNode> definitions() {
        return definitions;
    }

    /// Names of the definitions that a value of this type may follow.
    List<String> of(Class<?> type) {
        JsonSubTypes choice = type.isInterface() ? type.getAnnotation(JsonSubTypes.class) : null;
        if (choice != null) {
            return Arrays.stream(choice.value())
                    .flatMap(sub -> of(sub.value()).stream())
                    .toList();
        }
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            ObjectNode definition = NODES.objectNode();
            definitions.put(name, definition);
            describe(type, definition);
        }
        return List.of(name);
    }

    private void describe(Class<?> type, ObjectNode definition) {
        if (type.isEnum()) {
            ArrayNode words = definition.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .forEach(word -> words.add(Json.records().<JsonNode>valueToTree(word)));
            return;
        }
        definition.put("type", "object");
        ObjectNode properties = definition.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        typeName(type).forEach(name -> {
            properties.putObject("type").put("const", name);
            required.add("type");
        });
        Map<String, String> names = jsonNames(type);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = names.get(component.getName());
            properties.set(name, shape(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            definition.set("required", required);
        }
    }

    private ObjectNode shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? kind("array").set("items", shape(arguments[0]))
                    : kind("object").set("additionalProperties", shape(arguments[1]));
        }
        return plain((Class<?>) type);
    }

    private ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return kind("string");
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return kind("integer");
        }
        if (List.of(double.class, Double.class).contains(type)) {
            return kind("number");
        }
        if (List.of(boolean.class, Boolean.class).contains(type)) {
            return kind("boolean");
        }
        return reference(type);
    }

    private ObjectNode reference(Class<?> type) {
        if (type == Duration.class || type == Instant.class) {
            return reference(type == Duration.class ? "Duration" : "Time");
        }
        if (type.getPackage() == Sha256.class.getPackage()) {
            return reference("Sha256");
        }
        List<String> names = of(type);
        if (names.size() == 1) {
            return reference(names.getFirst());
        }
        ObjectNode choice = NODES.objectNode();
        ArrayNode choices = choice.putArray("oneOf");
        names.forEach(name -> choices.add(reference(name)));
        return choice;
    }

    private static ObjectNode reference(String name) {
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode kind(String kind) {
        return NODES.objectNode().put("type", kind);
    }

    private static Stream<String> typeName(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .map(shared -> shared.getAnnotation(JsonSubTypes.class))
                .filter(choice -> choice != null)
                .flatMap(choice -> Arrays.stream(choice.value()))
                .filter(choice -> choice.value() == type)
                .map(JsonSubTypes.Type::name)
                .distinct();
    }

    private static Map<String, String> jsonNames(Class<?> type) {
        BeanDescription description = Json.records()
                .getSerializationConfig()
                .introspect(Json.records().constructType(type));
        return description.findProperties().stream()
                .collect(Collectors.toMap(BeanPropertyDefinition::getInternalName, BeanPropertyDefinition::getName));
    }
}
