package responsa.intake.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says why a line is no JSON. The parser's own messages may quote it at length, so only what is known of their
/// kind is used.
final class JsonFault {
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private JsonFault() {}

    static Problem of(JsonProcessingException fault) {
        String message = String.valueOf(fault.getOriginalMessage());
        Matcher twice = TWICE.matcher(message);
        if (twice.lookingAt()) {
            return Problem.ofLine(
                    "holds the key %s twice in one object".formatted(Problem.quoted(twice.group(1))),
                    "keep one of them");
        }
        return switch (fault) {
            case JsonEOFException cut -> Problem.ofLine("ends within a value", "write one JSON object on one line");
            case StreamConstraintsException beyond
            when message.contains("nesting") ->
                Problem.ofLine("is nested deeper than 1,000 levels", "flatten its metadata");
            case StreamConstraintsException beyond ->
                Problem.ofLine("holds a number or a key that is too long", "write it as a text");
            default -> Problem.ofLine("is no JSON%s".formatted(column(fault)), "write one JSON object on one line");
        };
    }

    private static String column(JsonProcessingException fault) {
        return fault.getLocation() == null || fault.getLocation().getColumnNr() < 1
                ? ""
                : " from column %d on".formatted(fault.getLocation().getColumnNr());
    }
}
