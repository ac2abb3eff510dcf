package responsa.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What a scenario found.
///
/// @param lines for people, Markdown
/// @param figures for programs; all that the lines say, and more
public record Report(List<String> lines, JsonNode figures) {
    public Report {
        lines = List.copyOf(lines);
    }
}
