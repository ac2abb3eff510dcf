package responsa.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What a row of figures is of: its words, and its sizes. Pure.
public final class RowName {
    private RowName() {}

    /// @param sizes which of its numbers say what it measures, not how it came out
    public static String of(JsonNode row, List<String> sizes) {
        List<String> words = new ArrayList<>();
        row.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                words.add(field.getValue().asText());
            } else if (sizes.contains(field.getKey())) {
                words.add(field.getValue().asText() + " " + field.getKey());
            }
        });
        return String.join(", ", words);
    }
}
