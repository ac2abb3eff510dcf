package responsa.judge.domain.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import responsa.topics.json.Json;

/// Finds JSON objects in a text that may hold other things, too.
final class JsonObjects {
    private static final ObjectReader READER =
            Json.records().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private JsonObjects() {}

    /// The objects of a text that have a key, in their order.
    ///
    /// A brace followed by a quotation mark begins an object; where it then turns out to be none, the whole text
    /// counts as broken. Otherwise an object that a broken one quotes would pass for the answer. Each character is
    /// read once.
    static List<JsonNode> with(String key, String text) throws UnreadableAnswerException {
        List<JsonNode> found = new ArrayList<>();
        char[] characters = text.toCharArray();
        int at = 0;
        while ((at = nextObject(characters, at)) >= 0) {
            Found object = objectAt(characters, at);
            if (object.node().has(key)) {
                found.add(object.node());
            }
            at = object.end();
        }
        return found;
    }

    /// Where the next object begins, from a place on; -1 if there is none. Braces of prose (`{a, b}`, `{}`) begin
    /// none.
    private static int nextObject(char[] text, int from) {
        for (int at = from; at < text.length; at++) {
            if (text[at] == '{') {
                int next = at + 1;
                while (next < text.length && Character.isWhitespace(text[next])) {
                    next++;
                }
                if (next < text.length && text[next] == '"') {
                    return at;
                }
                at = next - 1;
            }
        }
        return -1;
    }

    /// The object that begins here. Deep nesting and endless numbers end at Jackson's own limits, as broken JSON.
    private static Found objectAt(char[] text, int at) throws UnreadableAnswerException {
        try (JsonParser parser = READER.createParser(text, at, text.length - at)) {
            try {
                JsonNode node = READER.readTree(parser);
                return new Found(node, at + (int) parser.currentLocation().getCharOffset());
            } catch (JsonProcessingException broken) {
                throw broken(broken, parser);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory", impossible);
        }
    }

    /// Jackson's message quotes the answer, so only its kind is taken over, and the key that it stopped at.
    private static UnreadableAnswerException broken(JsonProcessingException broken, JsonParser parser) {
        String place = parser.getParsingContext().getCurrentName();
        boolean twice = broken.getOriginalMessage().startsWith("Duplicate field");
        return new UnreadableAnswerException(twice ? "a key stands in it twice" : "its JSON is broken", place);
    }

    /// @param end where the text goes on behind it
    private record Found(JsonNode node, int end) {}
}
