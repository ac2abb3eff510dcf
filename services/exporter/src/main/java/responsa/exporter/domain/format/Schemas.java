package responsa.exporter.domain.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A JSON Schema (2020-12) of every format that has lines of JSON.
public final class Schemas {
    private static final String TURNS = """
            {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/turn"}}""";
    private static final String TEXT = """
            {"type": "string"}""";

    private Schemas() {}

    /// The schema of a format's rows in a profile. Parquet carries its own.
    ///
    /// @throws IllegalArgumentException if the format has no lines of JSON
    public static String of(Format format, Profile profile) {
        String properties = switch (format) {
            case SFT_COT, SFT_NO_COT -> properties(field("messages", TURNS));
            case PROMPT_COMPLETION -> properties(field("prompt", TURNS), field("completion", TURNS));
            case PREFERENCE ->
                properties(
                        field("prompt", TURNS),
                        field("chosen", TURNS),
                        field("rejected", TURNS),
                        field("margin", "{\"type\": \"number\", \"exclusiveMinimum\": 0}"));
            case KTO ->
                properties(
                        field("prompt", TURNS), field("completion", TURNS), field("label", "{\"type\": \"boolean\"}"));
            case DATA -> throw new IllegalArgumentException("data is Parquet, which carries its own schema");
        };
        return """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "A row of %s, profile %s",
                  "type": "object",
                  "additionalProperties": false,
                %s,
                  "$defs": {"turn": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["role", "content"],
                    "properties": {
                      "role": {"enum": [%s]},
                      "content": {"type": "string"}%s
                    }
                  }}
                }
                """.formatted(format.text(), profile.text(), properties, roles(profile), reasoning(format, profile));
    }

    private static String properties(Field... fields) {
        List<Field> all = new ArrayList<>(List.of(field("id", TEXT)));
        all.addAll(List.of(fields));
        return "  \"required\": [%s],\n  \"properties\": {\n%s\n  }"
                .formatted(
                        all.stream().map(field -> "\"" + field.name() + "\"").collect(Collectors.joining(", ")),
                        all.stream()
                                .map(field -> "    \"%s\": %s".formatted(field.name(), field.schema()))
                                .collect(Collectors.joining(",\n")));
    }

    private static String roles(Profile profile) {
        return profile == Profile.LLAMA_FACTORY
                ? "\"system\", \"user\", \"assistant\""
                : "\"system\", \"developer\", \"user\", \"assistant\", \"tool\"";
    }

    private static String reasoning(Format format, Profile profile) {
        boolean own = profile == Profile.REASONING_CONTENT && format != Format.SFT_NO_COT;
        return own ? ",\n      \"reasoning_content\": {\"type\": \"string\"}" : "";
    }

    private static Field field(String name, String schema) {
        return new Field(name, schema);
    }

    private record Field(String name, String schema) {}
}
