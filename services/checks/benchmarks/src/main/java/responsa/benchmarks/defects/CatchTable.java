package responsa.benchmarks.defects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Table;
import responsa.topics.record.Criterion;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;

/// Which planted fault was caught by which gate and criterion, and what was found on drafts without one.
///
/// @param rows by the name of the fault; [#NONE] for drafts without one
public record CatchTable(SortedMap<String, Caught> rows) {
    /// Stands for drafts in which nothing was planted: what is caught there is a false finding.
    public static final String NONE = "(none)";

    public CatchTable {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /// Before the first draft.
    public static CatchTable empty() {
        return new CatchTable(new TreeMap<>());
    }

    /// With one more draft.
    ///
    /// @param fault what was planted in it; null if nothing was
    /// @param standard says which findings reject and where thresholds are; the recipe that the draft was judged by
    ///     may let every draft go on to the judge
    public CatchTable with(@Nullable String fault, Verdict verdict, Recipe standard) {
        Set<String> found = verdict.findings().stream().map(Finding::gate).collect(Collectors.toSet());
        boolean gated =
                verdict.findings().stream().anyMatch(finding -> finding.rejects() || rejects(finding.gate(), standard));
        Set<String> failed = standard.judging().rubric().stream()
                .filter(criterion -> isBelow(verdict, criterion))
                .map(Criterion::name)
                .collect(Collectors.toSet());
        SortedMap<String, Caught> more = new TreeMap<>(rows);
        String name = fault == null ? NONE : fault;
        more.put(
                name,
                rows.getOrDefault(name, Caught.NOTHING)
                        .with(found, gated, failed, !verdict.minima().isEmpty()));
        return new CatchTable(more);
    }

    /// For people.
    public Table table() {
        List<List<String>> lines = new ArrayList<>();
        rows.forEach((fault, caught) -> lines.add(List.of(
                fault,
                Long.toString(caught.planted()),
                Figures.shares(caught.findings(), caught.planted()),
                Figures.percent(caught.byGate(), caught.planted()),
                Figures.shares(caught.criteria(), caught.planted()),
                Figures.percent(caught.byJudge(), caught.planted()),
                Figures.percent(caught.byEither(), caught.planted()))));
        return new Table(
                List.of(
                        "planted",
                        "drafts",
                        "found by gates",
                        "gates reject",
                        "below threshold",
                        "judge rejects",
                        "rejected"),
                lines);
    }

    private static boolean rejects(String gate, Recipe standard) {
        return standard.gating().action(gate).orElse(GateAction.OFF) == GateAction.REJECT;
    }

    private static boolean isBelow(Verdict verdict, Criterion criterion) {
        Integer minimum = verdict.minima().get(criterion.name());
        return minimum != null && minimum < criterion.threshold();
    }
}
