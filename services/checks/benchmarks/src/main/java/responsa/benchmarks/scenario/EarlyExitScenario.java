package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.report.Table;
import responsa.benchmarks.trial.Seen;
import responsa.benchmarks.trial.Trial;
import responsa.judge.domain.ExpectedCalls;
import responsa.scripted.request.Task;
import responsa.scripted.script.Script;
import responsa.scripted.script.Strictness;
import responsa.topics.json.Json;

/// Judge calls with early exit and without, as the stand-in counts them, against the closed form.
///
/// Drafts are sound and passes independent of each other: each accepts with the chance that is asked for.
final class EarlyExitScenario implements Scenario {
    private static final List<Double> ACCEPT_RATES = List.of(0.2, 0.5, 0.8);
    private static final int PASSES = 3;

    @Override
    public String name() {
        return "early-exit";
    }

    @Override
    public Report run(Bench bench) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        ArrayNode figures = Json.records().createArrayNode();
        for (double accepting : ACCEPT_RATES) {
            Calls with = calls(bench, accepting, 0);
            Calls without = calls(bench, accepting, 1);
            Rate rate = new Rate(
                    accepting,
                    with.drafts(),
                    with.judge(),
                    without.judge(),
                    ExpectedCalls.of(accepting, PASSES, 0),
                    (double) with.judge() / with.drafts());
            figures.add(Json.records().<ArrayNode>valueToTree(List.of(rate)).get(0));
            rows.add(rate.row());
        }
        return new Report(
                new Table(
                                List.of(
                                        "accept rate of a pass",
                                        "drafts",
                                        "calls without",
                                        "calls with",
                                        "saved",
                                        "calls a draft",
                                        "closed form"),
                                rows)
                        .lines(),
                figures);
    }

    private static Calls calls(Bench bench, double accepting, double auditShare) throws IOException {
        String recipe =
                "judging: {passes: %d, audit_share: %s, allow_self_judging: true}\n".formatted(PASSES, auditShare);
        Script judge = Script.standard().with(new Strictness(0, 1 - accepting, 1));
        String name = "early-exit-%.0f-%s".formatted(100 * accepting, auditShare == 0 ? "with" : "without");
        Seen seen = bench.run(new Trial(name, bench.variations(), recipe, Script.standard(), judge));
        long judged = seen.verdicts().stream()
                .filter(verdict -> !verdict.passes().isEmpty())
                .count();
        return new Calls(judged, seen.counts().task(Task.JUDGE.id()));
    }

    private record Calls(long drafts, long judge) {}

    /// @param drafts that were judged
    /// @param closedForm expected calls a draft with early exit
    private record Rate(
            double acceptRate,
            long drafts,
            long callsWithEarlyExit,
            long callsWithout,
            double closedForm,
            double callsADraft) {

        List<String> row() {
            return List.of(
                    Figures.percent(Math.round(100 * acceptRate), 100),
                    Long.toString(drafts),
                    Long.toString(callsWithout),
                    Long.toString(callsWithEarlyExit),
                    Figures.percent(callsWithout - callsWithEarlyExit, callsWithout),
                    Figures.decimal(callsADraft),
                    Figures.decimal(closedForm));
        }
    }
}
