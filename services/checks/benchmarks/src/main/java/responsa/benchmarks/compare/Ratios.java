package responsa.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;

/// How the figures of a run relate to those of an earlier one.
public final class Ratios {
    private static final List<String> HEADS = List.of("figure", "then", "now", "now / then");

    private Ratios() {}

    /// For people: what differs of the machine, and a row for each figure that both runs have.
    public static List<String> of(Baseline then, JsonNode now) {
        List<String> lines = new ArrayList<>();
        lines.add("## compared with " + then.file());
        lines.addAll(circumstances(then.document(), now));
        Map<String, Double> before = Figure.all(then.document().path("scenarios"));
        Map<String, Double> after = Figure.all(now.path("scenarios"));
        List<List<String>> rows = after.entrySet().stream()
                .filter(figure -> before.containsKey(figure.getKey()))
                .map(figure -> row(figure.getKey(), before.get(figure.getKey()), figure.getValue()))
                .toList();
        lines.addAll(rows.isEmpty() ? List.of("No figure is in both.") : new Table(HEADS, rows).lines());
        long missing = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .count();
        if (missing > 0) {
            lines.add("%d figures of then were not measured now.".formatted(missing));
        }
        return lines;
    }

    /// Figures of another machine, version or size say little.
    private static List<String> circumstances(JsonNode then, JsonNode now) {
        List<String> lines = new ArrayList<>();
        for (String name : names(then.path("machine"), now.path("machine"))) {
            differs(
                    lines,
                    "machine, " + name,
                    then.path("machine").path(name),
                    now.path("machine").path(name));
        }
        differs(lines, "version", then.path("version"), now.path("version"));
        differs(lines, "quick", then.path("quick"), now.path("quick"));
        if (lines.isEmpty()) {
            return List.of("The same machine, by its description, and the same version.");
        }
        return lines;
    }

    private static void differs(List<String> lines, String what, JsonNode then, JsonNode now) {
        if (!text(then).equals(text(now))) {
            lines.add("Differs: %s was %s, is %s.".formatted(what, text(then), text(now)));
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "unknown" : value.asText();
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> row(String name, double then, double now) {
        String ratio = then == 0 ? (now == 0 ? "1.00" : "-") : String.format(Locale.ROOT, "%.2f", now / then);
        return List.of(name, Figures.number(then), Figures.number(now), ratio);
    }
}
