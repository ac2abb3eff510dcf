package responsa.local.rejudge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import responsa.local.folder.AtomicFile;
import responsa.spec.change.Difference;
import responsa.spec.change.SpecChange;
import responsa.topics.id.VerdictId;
import responsa.topics.json.Json;
import responsa.topics.record.SpecRef;

/// What came of judging a dataset again, as `rejudged.json` holds it and as it is printed.
/// `touched = confirmed + retracted + undecided + failed + waiting`, each counted where it happens.
///
/// @param tuples those that stood under the earlier release
/// @param touched those that a policy that differs bears on
/// @param policies the same of every policy that differs; a tuple counts under each that touches it
public record RejudgeReport(
        SpecRef from, SpecRef to, long tuples, Counts touched, SortedMap<String, ByPolicy> policies) {
    private static final String FILE = "rejudged.json";
    private static final String ROW = "%-40s %-28s %8s %10s %10s %10s %7s";

    public RejudgeReport {
        policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    }

    /// Tuples by what came of them.
    ///
    /// @param all the sum of the others
    /// @param waiting queued, or not even that
    public record Counts(long all, long confirmed, long retracted, long undecided, long failed, long waiting) {
        /// Nothing.
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /// What is known of these.
        public static Counts of(Collection<VerdictId> verdicts, Results results) {
            Map<Result, Long> counts = new EnumMap<>(Result.class);
            verdicts.forEach(verdict -> counts.merge(results.of(verdict).orElse(Result.QUEUED), 1L, Long::sum));
            return new Counts(
                    verdicts.size(),
                    counts.getOrDefault(Result.CONFIRMED, 0L),
                    counts.getOrDefault(Result.RETRACTED, 0L),
                    counts.getOrDefault(Result.UNDECIDED, 0L),
                    counts.getOrDefault(Result.FAILED, 0L),
                    counts.getOrDefault(Result.QUEUED, 0L));
        }
    }

    /// A policy that differs.
    ///
    /// @param differs in what
    public record ByPolicy(List<String> differs, Counts touched) {
        public ByPolicy {
            differs = List.copyOf(differs);
        }
    }

    /// The report of this moment.
    public static RejudgeReport of(SpecChange change, Survey survey, Results results) {
        SortedMap<String, ByPolicy> policies = new TreeMap<>();
        change.policies()
                .forEach((id, differences) -> policies.put(
                        id,
                        new ByPolicy(
                                differences.stream().map(Difference::text).toList(),
                                Counts.of(touchedBy(id, survey.touched()), results))));
        return new RejudgeReport(
                change.from(),
                change.to(),
                survey.tuples(),
                Counts.of(survey.touched().keySet(), results),
                policies);
    }

    /// Writes it to a folder, whole or not at all.
    public void write(Path out) throws IOException {
        AtomicFile.write(
                out.resolve(FILE),
                Json.records().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /// The table.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(ROW.formatted("policy", "differs in", "tuples", "confirmed", "retracted", "undecided", "failed")
                .stripTrailing());
        policies.forEach((id, policy) -> lines.add(row(id, String.join(", ", policy.differs()), policy.touched())));
        lines.add(row("touched, each once", "", touched));
        lines.add(String.format(
                Locale.ROOT,
                "%,d of %,d tuples are touched by %d policies that differ.",
                touched.all(),
                tuples,
                policies.size()));
        return lines;
    }

    private static String row(String name, String differs, Counts counts) {
        return ROW.formatted(
                name,
                differs,
                counts.all(),
                counts.confirmed(),
                counts.retracted(),
                counts.undecided(),
                counts.failed());
    }

    private static List<VerdictId> touchedBy(String policy, Map<VerdictId, SortedSet<String>> touched) {
        return touched.entrySet().stream()
                .filter(entry -> entry.getValue().contains(policy))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
