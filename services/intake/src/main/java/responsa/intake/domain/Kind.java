package responsa.intake.domain;

import com.fasterxml.jackson.databind.JsonNode;

/// What a JSON value is, in words.
final class Kind {
    private Kind() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING, BINARY, POJO -> "missing";
        };
    }
}
