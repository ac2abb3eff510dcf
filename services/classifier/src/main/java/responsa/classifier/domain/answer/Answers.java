package responsa.classifier.domain.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import responsa.topics.json.Json;

/// Finds what is looked for in a text.
final class Answers {
    /// Braces that are tried as the beginning of the object: a text of nothing but braces is not read for each anew.
    private static final int MOST_BEGINNINGS = 32;

    private static final String KEY = "categories";

    private Answers() {}

    static Optional<JsonNode> list(String text) {
        int at = text.indexOf('{');
        for (int tried = 0; at >= 0 && tried < MOST_BEGINNINGS; tried++) {
            JsonNode list = objectAt(text, at).path(KEY);
            if (list.isArray()) {
                return Optional.of(list);
            }
            at = text.indexOf('{', at + 1);
        }
        return Optional.empty();
    }

    static Reading reading(JsonNode list, Set<String> known) {
        List<String> named = StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(id -> uncited(id.textValue().strip()))
                .filter(known::contains)
                .distinct()
                .limit(Reading.MOST_CATEGORIES)
                .toList();
        if (!named.isEmpty()) {
            return new Reading.Named(named);
        }
        return list.isEmpty() ? new Reading.NoneFits() : new Reading.Unreadable();
    }

    private static String uncited(String id) {
        String bare = id.startsWith("[") && id.endsWith("]") ? id.substring(1, id.length() - 1) : id;
        return bare.startsWith("#") ? bare.substring(1) : bare;
    }

    private static JsonNode objectAt(String text, int at) {
        try (StringReader rest = new StringReader(text)) {
            rest.skip(at);
            JsonParser parser = Json.records().createParser(rest);
            JsonNode node = parser.readValueAsTree();
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory", impossible);
        }
    }
}
