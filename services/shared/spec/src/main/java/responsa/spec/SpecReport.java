package responsa.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import responsa.spec.tokens.Tokens;
import responsa.topics.record.Policy;
import responsa.topics.record.Spec;
import responsa.topics.record.WorkedExample;

/// What was understood of a spec, in lines for people. The same reading gives the same lines.
///
/// A spec's own words are shown without control signs, so that none of them moves a terminal's cursor.
///
/// @param usable whether the spec can be used
public record SpecReport(List<String> lines, boolean usable) {
    private static final int WIDTH = 160;
    private static final List<String> POLICY_HEAD =
            List.of("id", "authority", "below", "characters", "examples", "summary");
    private static final List<String> SECTION_HEAD = List.of("id", "below", "policies", "characters", "title");

    public SpecReport {
        lines = List.copyOf(lines);
    }

    /// The report of a reading.
    public static SpecReport of(SpecReading reading) {
        return switch (reading) {
            case SpecReading.Usable usable -> new SpecReport(usable(usable), true);
            case SpecReading.Unusable unusable -> new SpecReport(unusable(unusable), false);
        };
    }

    /// All lines, each with its end.
    public String text() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> unusable(SpecReading.Unusable reading) {
        List<String> lines = new ArrayList<>();
        lines.add(shown("%s is no spec that can be used.".formatted(reading.file())));
        lines.addAll(problems(reading.problems()));
        return lines;
    }

    private static List<String> usable(SpecReading.Usable reading) {
        Spec spec = reading.spec();
        List<String> lines = new ArrayList<>();
        lines.add("title   " + shown(spec.title()));
        lines.add("id      " + shown(spec.id()));
        lines.add("sha256  " + spec.sha256());
        lines.add("");
        lines.addAll(policies(spec));
        lines.addAll(sections(spec));
        lines.add(counts(reading));
        lines.add(sizes(spec));
        lines.addAll(problems(reading.problems()));
        return lines;
    }

    private static List<String> policies(Spec spec) {
        List<List<String>> rows = spec.policies().stream()
                .map(policy -> List.of(
                        policy.id(),
                        policy.authority() == null ? "" : policy.authority(),
                        String.join(" / ", policy.path()),
                        "%,d".formatted(characters(policy)),
                        policy.examples().isEmpty()
                                ? ""
                                : "%d".formatted(policy.examples().size()),
                        policy.summary()))
                .toList();
        return titled("%d policies".formatted(rows.size()), POLICY_HEAD, rows);
    }

    private static List<String> sections(Spec spec) {
        Map<String, Long> below = spec.policies().stream()
                .flatMap(policy -> policy.path().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<List<String>> rows = spec.sections().stream()
                .map(section -> List.of(
                        section.id(),
                        String.join(" / ", section.path()),
                        "%d".formatted(below.getOrDefault(section.id(), 0L)),
                        "%,d".formatted(section.preamble().length()),
                        section.title()))
                .toList();
        return rows.isEmpty() ? List.of() : titled("%d sections".formatted(rows.size()), SECTION_HEAD, rows);
    }

    private static List<String> titled(String title, List<String> head, List<List<String>> rows) {
        List<List<String>> shown = Stream.concat(Stream.of(head), rows.stream())
                .map(row -> row.stream().map(SpecReport::shown).toList())
                .toList();
        return Stream.concat(Stream.of(title), Stream.concat(Table.lines(shown, WIDTH).stream(), Stream.of("")))
                .toList();
    }

    private static String counts(SpecReading.Usable reading) {
        Spec spec = reading.spec();
        Map<String, Long> levels = spec.policies().stream()
                .filter(policy -> policy.authority() != null)
                .collect(Collectors.groupingBy(
                        policy -> String.valueOf(policy.authority()), TreeMap::new, Collectors.counting()));
        String authorities = levels.isEmpty()
                ? ""
                : levels.entrySet().stream()
                        .map(level -> "%s %d".formatted(shown(level.getKey()), level.getValue()))
                        .collect(Collectors.joining(", ", " (authority ", ")"));
        SpecCounts counts = reading.counts();
        return "%d policies%s; %d sections, %d examples, %d commentaries, %d links"
                .formatted(
                        spec.policies().size(),
                        authorities,
                        spec.sections().size(),
                        counts.examples(),
                        counts.commentary(),
                        counts.references());
    }

    /// What a model is shown without a category, and for the category that holds most.
    private static String sizes(Spec spec) {
        Map<String, Integer> held = new TreeMap<>();
        for (Policy policy : spec.policies()) {
            Stream.concat(Stream.of(policy.id()), policy.path().stream())
                    .forEach(category -> held.merge(category, characters(policy), Integer::sum));
        }
        String largest = held.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        return "%,d categories; an excerpt has %s without one, %s for the largest, \"%s\""
                .formatted(held.size(), size(spec, List.of()), size(spec, List.of(largest)), shown(largest));
    }

    private static String size(Spec spec, List<String> categories) {
        String text = Excerpts.excerpt(spec, categories).text();
        return "%,d characters (about %,d tokens)"
                .formatted(text.length(), Tokens.o200k().count(text));
    }

    private static List<String> problems(List<SpecProblem> problems) {
        List<String> lines = new ArrayList<>();
        if (!problems.isEmpty()) {
            lines.add("");
            lines.add(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
            problems.forEach(problem -> lines.add(shown(problem.message())));
        }
        return lines;
    }

    private static int characters(Policy policy) {
        return policy.text().length()
                + policy.examples().stream()
                        .map(WorkedExample::body)
                        .mapToInt(String::length)
                        .sum();
    }

    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
