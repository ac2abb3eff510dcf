package responsa.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The numbers of a document, each under a name that the same number has in another run.
///
/// A row of a list is named by its words, and by its sizes, rather than by its place: rows may come and go.
final class Figure {
    /// What a row measures, not how it came out.
    private static final List<String> NAMES = List.of("slots", "prompts", "capacity", "endpoints");

    private Figure() {}

    /// All of them, in the document's order.
    static Map<String, Double> all(JsonNode document) {
        Map<String, Double> figures = new LinkedHashMap<>();
        collect("", document, figures);
        return figures;
    }

    private static void collect(String path, JsonNode node, Map<String, Double> figures) {
        if (node.isNumber()) {
            figures.put(path, node.asDouble());
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(under(path, field.getKey()), field.getValue(), figures));
        } else if (node.isArray()) {
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (JsonNode row : node) {
                String name = name(row);
                int number = seen.merge(name, 1, Integer::sum);
                collect("%s[%s]".formatted(path, number == 1 ? name : name + " #" + number), row, figures);
            }
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String name(JsonNode row) {
        List<String> words = new ArrayList<>();
        row.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                words.add(field.getValue().asText());
            } else if (NAMES.contains(field.getKey())) {
                words.add(field.getValue().asText() + " " + field.getKey());
            }
        });
        return words.stream().collect(Collectors.joining(", "));
    }
}
