package responsa.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import responsa.exporter.domain.selection.AnswerDecision;

/// What changed from one dataset to another: tuples by id, and the shares of what they are about. Threads: one.
final class Difference {
    private static final List<String> COMPARED = List.of("prompt", "categories", "cot", "response", "scores");
    private static final int SHOWN = 10;

    private final Side before = new Side();
    private final Side after = new Side();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, List<String>> examples = new TreeMap<>();

    /// A tuple of the second dataset alone.
    void added(JsonNode tuple) {
        after.count(tuple);
        note("added", tuple);
    }

    /// A tuple of the first dataset alone.
    void removed(JsonNode tuple) {
        before.count(tuple);
        note("removed", tuple);
    }

    /// A tuple of both.
    void both(JsonNode first, JsonNode second) {
        before.count(first);
        after.count(second);
        boolean same = COMPARED.stream().allMatch(field -> first.path(field).equals(second.path(field)));
        note(same ? "same" : "changed", second);
    }

    /// For people.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String kind : List.of("added", "removed", "changed", "same")) {
            lines.add("%-8s %,12d".formatted(kind, counts.getOrDefault(kind, 0L)));
        }
        examples.forEach((kind, ids) -> ids.forEach(id -> lines.add("%-8s %s".formatted(kind, id))));
        section("category", before.categories, after.categories, lines);
        section("decision", before.decisions, after.decisions, lines);
        section("spec", before.specs, after.specs, lines);
        means(lines);
        return lines;
    }

    private void note(String kind, JsonNode tuple) {
        counts.merge(kind, 1L, Long::sum);
        List<String> ids = examples.computeIfAbsent(kind, first -> new ArrayList<>());
        if (!kind.equals("same") && ids.size() < SHOWN) {
            ids.add(tuple.path("id").asText());
        }
    }

    private void section(String name, Map<String, Long> first, Map<String, Long> second, List<String> lines) {
        SortedSet<String> values = new TreeSet<>(first.keySet());
        values.addAll(second.keySet());
        for (String value : values) {
            double share = share(first.getOrDefault(value, 0L), before.tuples);
            double now = share(second.getOrDefault(value, 0L), after.tuples);
            lines.add(String.format(
                    Locale.ROOT, "%-9s %-40s %6.2f %% %6.2f %%  %+.2f", name, value, share, now, now - share));
        }
    }

    private void means(List<String> lines) {
        SortedSet<String> criteria = new TreeSet<>(before.scores.keySet());
        criteria.addAll(after.scores.keySet());
        for (String criterion : criteria) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-9s %-40s %6.2f   %6.2f",
                    "score",
                    criterion,
                    before.mean(criterion),
                    after.mean(criterion)));
        }
    }

    private static double share(long count, long of) {
        return of == 0 ? 0 : 100.0 * count / of;
    }

    /// What is counted of a dataset.
    private static final class Side {
        private final Map<String, Long> categories = new TreeMap<>();
        private final Map<String, Long> decisions = new TreeMap<>();
        private final Map<String, Long> specs = new TreeMap<>();
        private final Map<String, long[]> scores = new TreeMap<>();
        private long tuples;

        void count(JsonNode tuple) {
            tuples++;
            tuple.path("categories").forEach(category -> categories.merge(category.asText(), 1L, Long::sum));
            decisions.merge(AnswerDecision.in(tuple.path("cot").asText()), 1L, Long::sum);
            JsonNode spec = tuple.at("/drafted_from/spec");
            specs.merge(
                    spec.path("id").asText() + " "
                            + shortened(spec.path("sha256").asText()),
                    1L,
                    Long::sum);
            tuple.path("scores").forEach(score -> {
                long[] sum = scores.computeIfAbsent(score.path("key").asText(), first -> new long[2]);
                sum[0] += score.path("value").asLong();
                sum[1]++;
            });
        }

        double mean(String criterion) {
            long[] sum = scores.get(criterion);
            return sum == null ? Double.NaN : (double) sum[0] / sum[1];
        }

        private static String shortened(String sha256) {
            return sha256.substring(0, Math.min(12, sha256.length()));
        }
    }
}
