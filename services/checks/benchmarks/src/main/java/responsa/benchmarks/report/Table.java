package responsa.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table as Markdown has it; the first column is text, the others are figures.
///
/// @param rows each as long as the heads
public record Table(List<String> heads, List<List<String>> rows) {

    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells, the table %d columns".formatted(row.size(), heads.size()));
            }
        }
    }

    /// Its lines.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(heads));
        lines.add("|---|" + "--:|".repeat(heads.size() - 1));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
