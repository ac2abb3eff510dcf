package responsa.exporter.domain.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import responsa.exporter.domain.manifest.Totals;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Fact;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Statistics;
import responsa.topics.json.Json;

/// The head of a card, in YAML, as Hugging Face reads it.
final class FrontMatter {
    private static final ObjectWriter YAML = Json.handwritten().writer();
    private static final Pattern LICENSE_ID = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,40}");
    private static final long SMALLEST = 1_000;
    private static final long LARGEST = 1_000_000_000_000L;
    private static final int STEP = 10;

    private FrontMatter() {}

    static String of(String title, Totals totals) {
        return of(
                title,
                totals.statistics(),
                totals.tuples(),
                List.of(
                        config(FileKind.SFT_COT, true),
                        config(FileKind.SFT_NO_COT, false),
                        config(FileKind.DATA, false)));
    }

    /// @param configs what a hub loads by name
    static String of(String title, Statistics counts, long rows, List<Map<String, Object>> configs) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("pretty_name", title);
        head.put("license", license(counts.of(Dimension.LICENSE).keySet()));
        head.put("task_categories", List.of("text-generation"));
        head.put("tags", List.of("deliberative-alignment", "chain-of-thought", "sft", "synthetic"));
        head.put("size_categories", List.of(size(rows)));
        head.put("configs", configs);
        try {
            return YAML.writeValueAsString(head) + "---\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts cannot be written as YAML", impossible);
        }
    }

    /// One word for all prompts together: theirs, if all have the same one.
    static String license(Set<String> licenses) {
        if (licenses.stream().noneMatch(Fact::isStated)) {
            return "unknown";
        }
        String first = licenses.iterator().next().toLowerCase(Locale.ROOT);
        return licenses.size() == 1 && LICENSE_ID.matcher(first).matches() ? first : "other";
    }

    static String size(long rows) {
        if (rows < SMALLEST) {
            return "n<" + word(SMALLEST);
        }
        for (long from = SMALLEST; from < LARGEST; from *= STEP) {
            if (rows < from * STEP) {
                return "%s<n<%s".formatted(word(from), word(from * STEP));
            }
        }
        return "n>" + word(LARGEST);
    }

    private static String word(long number) {
        String zeros = Long.toString(number);
        return switch ((zeros.length() - 1) / 3) {
            case 1 -> number / 1_000 + "K";
            case 2 -> number / 1_000_000 + "M";
            case 3 -> number / 1_000_000_000 + "B";
            default -> number / 1_000_000_000_000L + "T";
        };
    }

    private static Map<String, Object> config(FileKind kind, boolean first) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("config_name", kind.folder());
        if (first) {
            config.put("default", true);
        }
        config.put("data_files", kind.folder() + "/*." + kind.extension());
        return config;
    }
}
