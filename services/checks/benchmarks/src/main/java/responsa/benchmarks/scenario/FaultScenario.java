package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import responsa.benchmarks.books.Balance;
import responsa.benchmarks.books.KeptRecords;
import responsa.benchmarks.books.Planted;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.report.Table;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Outcome;
import responsa.scripted.script.Fault;
import responsa.scripted.script.Script;
import responsa.scripted.script.Slip;
import responsa.topics.json.Json;

/// Calls that fail and answers that are spoilt: whether every case still leaves by one exit, and by the right one.
///
/// Of all calls 1 % get a 500, 0.5 % are reset, half of them before the first byte and half in the middle of the
/// answer, and 0.1 % get no byte at all; 1 % of the judge's answers cannot be read, 0.2 % of drafts have no CoT. Two
/// passes, and no draft has another fault: so what must become of each follows from what the model says it did.
final class FaultScenario implements Scenario {
    private static final double FAILED = 0.01;
    private static final double RESET = 0.005;
    private static final double SILENT = 0.001;
    private static final double MALFORMED = 0.01;
    private static final double COT_MISSING = 0.002;
    private static final int TRIES = 3;
    private static final int PROMPTS = 10_000;
    private static final int QUICK_PROMPTS = 1_000;
    private static final String RECIPE =
            "judging: {passes: 2, tries: %d, audit_share: 0, allow_self_judging: true}\n".formatted(TRIES);
    /// Silence is given up soon, or a run would mostly wait for it.
    private static final Map<String, String> SETTINGS = Map.of("responsa.models.idle-timeout", "3s");

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? QUICK_PROMPTS : PROMPTS);
    }

    Report run(Bench bench, int prompts) throws IOException, InterruptedException {
        Workload standard = Workload.standard();
        Workload workload = standard.with(
                        spoilt(standard.drafter()).with(Slip.COT_MISSING, COT_MISSING),
                        spoilt(standard.judge()).with(Slip.UNPARSEABLE, MALFORMED))
                .withRecipe(RECIPE);
        try (Rig rig = Rig.start(bench.folder(name()))) {
            Counts counts;
            try (Plant plant = Plant.start(workload, rig, SETTINGS)) {
                counts = plant.round(prompts).counts();
            }
            Planted planted = Planted.of(rig.model().calls(1));
            Balance balance = KeptRecords.book(rig.broker().kafka()).against(planted, TRIES);
            bench.told().accept("%d cases, books balance: %s".formatted(balance.cases(), balance.isSound()));
            return report(prompts, counts, planted, balance);
        }
    }

    private static Script spoilt(Script script) {
        return script.with(Fault.FAILED, FAILED)
                .with(Fault.DROPPED, RESET / 2)
                .with(Fault.CUT, RESET / 2)
                .with(Fault.SILENT, SILENT);
    }

    private static Report report(int prompts, Counts counts, Planted planted, Balance balance) {
        ObjectNode figures = Json.records().createObjectNode();
        figures.put("prompts", prompts);
        figures.put("calls", counts.requests());
        figures.put("failed", counts.outcome(Outcome.FAILED.id()));
        figures.put("reset", counts.outcome(Outcome.DROPPED.id()) + counts.outcome(Outcome.CUT.id()));
        figures.put("silent", counts.outcome(Outcome.CANCELLED.id()));
        figures.put("malformed", planted.unreadable());
        figures.put("malformed_found", balance.unreadable());
        figures.put("cot_missing", planted.drafts(Slip.COT_MISSING.id()));
        figures.put("cot_missing_found", balance.cotMissing());
        figures.put("accepted", balance.accepted());
        figures.put("rejected", balance.rejected());
        figures.put("undecided", balance.undecided());
        figures.put("dead", balance.dead());
        figures.put("lost", balance.lost() + prompts - balance.cases());
        figures.put("doubled", balance.doubled());
        figures.put("mislabelled", balance.mislabelled());
        figures.put("answered_again", planted.answeredAgain());
        List<List<String>> rows = figures.properties().stream()
                .map(figure -> List.of(
                        figure.getKey().replace('_', ' '), figure.getValue().asText()))
                .toList();
        return new Report(new Table(List.of("what", "how many"), rows).lines(), figures);
    }
}
