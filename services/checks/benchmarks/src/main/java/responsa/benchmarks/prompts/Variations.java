package responsa.benchmarks.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import responsa.topics.json.Json;

/// Prompts like given ones, but each with words of its own around its last turn, so that no two are the same and
/// few are alike. Labels stay as they are.
public final class Variations {
    /// The most that differ.
    public static final int MOST = 100_000;

    private static final List<String> WHO = List.of(
            "Amira",
            "Bertil",
            "Chidi",
            "Dorota",
            "Emeka",
            "Farida",
            "Gustav",
            "Hye-jin",
            "Ines",
            "Jorge",
            "Kalinda",
            "Lucjan",
            "Mireille",
            "Nikhil",
            "Oksana",
            "Pekka",
            "Quynh",
            "Rasmus",
            "Soraya",
            "Tomasz");
    private static final List<String> WHERE = List.of(
            "at the harbour",
            "in the old town",
            "beside the railway",
            "near the orchard",
            "by the university",
            "on the island",
            "behind the market hall",
            "up in the valley",
            "across the river",
            "at the lighthouse");
    private static final List<String> WHEN = List.of(
            "since early spring",
            "for three weeks",
            "since last autumn",
            "for half a year",
            "since the storm",
            "for two days",
            "since my birthday",
            "for ages",
            "since the fair",
            "for one winter");
    private static final List<String> WHY = List.of(
            "a cousin asked me about it over breakfast", "I promised to look into it before the holidays",
            "my notebook has nothing on it", "a colleague told me something else yesterday",
            "I would rather be told twice than be wrong", "the leaflet I found was hard to read",
            "we are sorting our papers at home", "it came up in a long telephone call",
            "my neighbour swears that it is simple", "somebody left a note about it on the table");

    private Variations() {}

    /// JSON lines.
    ///
    /// @param given prompts as JSON lines, at least one
    /// @param wanted 1 to [#MOST]
    /// @throws IllegalArgumentException if the number is out of its bounds, or a line cannot be read
    public static List<String> of(List<String> given, int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw new IllegalArgumentException("%d prompts; 1 to %d can be had".formatted(wanted, MOST));
        }
        return IntStream.range(0, wanted)
                .mapToObj(number -> varied(given.get(number % given.size()), number))
                .toList();
    }

    private static String varied(String line, int number) {
        ObjectNode prompt = read(line);
        ArrayNode messages = prompt.withArray("messages");
        ObjectNode last = (ObjectNode) messages.get(messages.size() - 1);
        last.put("content", around(last.path("content").asText(), number));
        prompt.put("id", "%s-%d".formatted(prompt.path("id").asText("prompt"), number));
        return prompt.toString();
    }

    private static String around(String content, int number) {
        return "My name is %s and I have lived %s %s, house number %d. %s By the way, %s."
                .formatted(
                        pick(WHO, number),
                        pick(WHERE, number / 3),
                        pick(WHEN, number / 7),
                        number + 1,
                        content,
                        pick(WHY, number / 11));
    }

    private static String pick(List<String> from, int number) {
        return from.get(number % from.size());
    }

    private static ObjectNode read(String line) {
        try {
            JsonNode prompt = Json.records().readTree(line);
            if (prompt instanceof ObjectNode fields && !fields.path("messages").isEmpty()) {
                return fields;
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("a given prompt is no JSON", broken);
        }
        throw new IllegalArgumentException("a given prompt has no messages");
    }
}
