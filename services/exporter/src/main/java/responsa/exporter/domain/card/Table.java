package responsa.exporter.domain.card;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Counts as a Markdown table, the largest first.
final class Table {
    private static final int MOST_LINES = 50;
    private static final Comparator<Map.Entry<String, Long>> LARGEST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private Table() {}

    /// A section, or nothing where nothing was counted.
    static String section(String heading, String values, String unit, SortedMap<String, Long> counts) {
        return counts.isEmpty() ? "" : "\n## %s\n\n%s".formatted(heading, of(values, unit, counts));
    }

    private static String of(String values, String unit, SortedMap<String, Long> counts) {
        List<Map.Entry<String, Long>> sorted =
                counts.entrySet().stream().sorted(LARGEST_FIRST).toList();
        String lines = sorted.stream()
                .limit(MOST_LINES)
                .map(entry -> "| %s | %d |\n".formatted(cell(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
        long rest =
                sorted.stream().skip(MOST_LINES).mapToLong(Map.Entry::getValue).sum();
        String last = rest == 0 ? "" : "| %d more | %d |\n".formatted(sorted.size() - MOST_LINES, rest);
        return "| %s | %s |\n|---|--:|\n".formatted(values, unit) + lines + last;
    }

    /// As code, so that nothing that was submitted is a link, a picture or HTML.
    private static String cell(String value) {
        return "`" + value.replace('`', '\'').replace("\\", "/").replace("|", "\\|") + "`";
    }
}
