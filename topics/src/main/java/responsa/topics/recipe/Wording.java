package responsa.topics.recipe;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;

/// What is said to the author of a recipe. Recipes hold no prompt text and no secret, so values are quoted.
final class Wording {
    private static final int SHORT = 60;

    private Wording() {}

    /// About text that is no YAML.
    static String ofSyntax(String fileName, JsonProcessingException unreadable) {
        JsonLocation location = unreadable.getLocation();
        String line = location == null ? "" : ":" + location.getLineNr();
        String problem = Objects.toString(unreadable.getOriginalMessage(), "")
                .lines()
                .filter(part -> !part.startsWith(" "))
                .collect(Collectors.joining(", "));
        return "%s%s: cannot be read as YAML: %s".formatted(fileName, line, problem);
    }

    /// About a value that its record refuses.
    static String ofValue(JsonProcessingException unusable) {
        return switch (unusable) {
            case InvalidFormatException wrong ->
                ofFormat(path(wrong), String.valueOf(wrong.getValue()), wrong.getTargetType());
            case MismatchedInputException wrong -> path(wrong) + " must be " + noun(wrong.getTargetType());
            default -> refused(unusable);
        };
    }

    /// A value as it was written, shortened.
    static String quoted(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private static String ofFormat(String path, String value, Class<?> type) {
        if (type.isEnum()) {
            return ofWord(path, value, words(type));
        }
        return "%s is \"%s\"; it must be %s".formatted(path, value, noun(type));
    }

    private static String ofWord(String path, String value, List<String> words) {
        String meant = Guess.of(value, words)
                .map(guess -> "; did you mean " + guess + "?")
                .orElse("");
        return "%s is \"%s\"; it must be one of %s%s".formatted(path, value, String.join(", ", words), meant);
    }

    private static String noun(@Nullable Class<?> type) {
        if (type == Duration.class) {
            return "a duration in ISO 8601, such as PT30M or PT90S";
        }
        return type == Integer.class || type == int.class ? "a whole number" : "text";
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Json.records().valueToTree(constant).asText())
                .toList();
    }

    private static String refused(JsonProcessingException unusable) {
        Throwable cause = unusable.getCause() == null ? unusable : unusable.getCause();
        return Objects.toString(cause.getMessage(), cause.toString());
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
    }
}
