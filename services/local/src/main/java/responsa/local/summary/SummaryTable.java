package responsa.local.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The table that closes a run.
public final class SummaryTable {
    private static final int REASONS = 5;

    private SummaryTable() {}

    /// Its lines.
    ///
    /// @param out where the dataset is
    public static List<String> lines(Summary run, String out) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row("prompts", run.prompts(), "settled %d in %s".formatted(run.settled(), duration(run))));
        lines.add(row("  unreadable", run.unreadable(), ""));
        lines.add(row("  duplicates", run.duplicates(), ""));
        lines.add(row("  accepted", run.accepted(), share(run.accepted(), cases(run))));
        lines.add(row("  rejected", run.rejected(), reasons(run)));
        lines.add(row("  undecided", run.undecided(), ""));
        lines.add(row(
                "  dead", run.dead(), run.dead() == 0 ? "" : "technical failures; see %s".formatted(out + "/dead")));
        lines.add(row("drafts", run.drafts(), ""));
        lines.add(row("tuples", run.tuples(), "in %s".formatted(out)));
        if (run.retracted() != null) {
            lines.add(row("  retracted", run.retracted(), "not counted above; see %s".formatted(out + "/retracted")));
        }
        lines.add(row("model calls", calls(run), callsByStage(run)));
        lines.add(row("tokens", run.tokens().prompt() + run.tokens().completion(), tokens(run)));
        if (run.repeatsDropped() > 0) {
            lines.add(row("repeats", run.repeatsDropped(), "verdicts that came twice, dropped"));
        }
        if (run.standIn()) {
            lines.add("");
            lines.add(
                    "The scripted model stood in for all models: this dataset shows the way, it is no training data.");
        }
        return lines;
    }

    private static String row(String name, long count, String remark) {
        return String.format(Locale.ROOT, "%-14s %,12d  %s", name, count, remark)
                .stripTrailing();
    }

    private static long cases(Summary run) {
        return run.accepted() + run.rejected() + run.undecided() + run.dead();
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.0f %% of cases", 100.0 * part / whole);
    }

    private static String reasons(Summary run) {
        return run.rejectedByReason().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long calls(Summary run) {
        Summary.ModelCalls calls = run.modelCalls();
        return calls.classifier() + calls.drafter() + calls.judge();
    }

    private static String callsByStage(Summary run) {
        Summary.ModelCalls calls = run.modelCalls();
        return String.format(
                Locale.ROOT,
                "classifier %,d, drafter %,d, judge %,d (%,d saved by early exit)",
                calls.classifier(),
                calls.drafter(),
                calls.judge(),
                run.judgePassesSaved());
    }

    private static String tokens(Summary run) {
        Summary.Tokens tokens = run.tokens();
        return String.format(
                Locale.ROOT,
                "prompt %,d (%,d cached), completion %,d",
                tokens.prompt(),
                tokens.cached(),
                tokens.completion());
    }

    private static String duration(Summary run) {
        double seconds = run.wallSeconds();
        String rate = seconds > 0 ? String.format(Locale.ROOT, ", %.1f tuples/s", run.tuples() / seconds) : "";
        return String.format(Locale.ROOT, "%.1f s", seconds) + rate;
    }
}
