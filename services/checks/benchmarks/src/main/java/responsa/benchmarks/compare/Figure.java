package responsa.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import responsa.benchmarks.report.RowName;

/// The numbers of a document, each under a name that the same number has in another run.
///
/// A row of a list is named by its words, and by its sizes, rather than by its place: rows may come and go.
final class Figure {
    private static final List<String> SIZES = List.of("slots", "prompts", "capacity", "endpoints");

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
                String name = RowName.of(row, SIZES);
                int number = seen.merge(name, 1, Integer::sum);
                collect("%s[%s]".formatted(path, number == 1 ? name : name + " #" + number), row, figures);
            }
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
