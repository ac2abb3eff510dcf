package responsa.benchmarks.scenario;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import responsa.benchmarks.defects.CatchTable;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.trial.Seen;
import responsa.benchmarks.trial.Trial;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Script;
import responsa.scripted.script.Slip;
import responsa.scripted.script.Strictness;
import responsa.topics.json.Json;
import responsa.topics.record.GateAction;
import responsa.topics.record.Message;
import responsa.topics.record.Recipe;
import responsa.topics.record.Role;
import responsa.topics.record.Verdict;

/// Every fault that the stand-in can plant in a draft, against every gate and criterion of the default recipe.
///
/// Gates note and do not reject, so that the judge sees every draft as well; what they would have rejected is
/// computed. The judge has no faults of its own making: what it finds was planted, and a pass sees nine in ten.
final class DefectScenario implements Scenario {
    private static final double EACH_DEFECT = 0.05;
    private static final double EACH_SLIP = 0.02;
    private static final double SIGHT = 0.9;
    private static final List<Slip> SLIPS =
            List.of(Slip.TRUNCATED, Slip.FILTERED, Slip.EMPTY, Slip.COT_MISSING, Slip.COT_MALFORMED);

    @Override
    public String name() {
        return "defects";
    }

    @Override
    public Report run(Bench bench) throws IOException {
        Recipe standard = Bench.standard();
        Script judge = Script.standard().with(new Strictness(0, 0, SIGHT));
        Seen seen = bench.run(new Trial(name(), bench.variations(), recipe(standard), planting(), judge));
        CatchTable table = CatchTable.empty();
        for (Verdict verdict : seen.verdicts()) {
            table = table.with(seen.faults().get(fingerprint(verdict)), verdict, standard);
        }
        return new Report(table.table().lines(), Json.records().valueToTree(table));
    }

    private static Script planting() {
        Script script = Script.standard();
        for (Defect defect : Defect.values()) {
            script = script.with(defect, EACH_DEFECT);
        }
        for (Slip slip : SLIPS) {
            script = script.with(slip, EACH_SLIP);
        }
        return script;
    }

    private static String recipe(Recipe standard) {
        SortedMap<String, GateAction> gates = standard.gating().gates();
        return (gates == null ? new TreeMap<String, GateAction>() : gates)
                .keySet().stream()
                        .map(gate -> "    %s: annotate\n".formatted(gate))
                        .collect(Collectors.joining(
                                "", "gating:\n  gates:\n", "judging: {audit_share: 1.0, allow_self_judging: true}\n"));
    }

    /// As the stand-in names a prompt.
    private static String fingerprint(Verdict verdict) {
        List<Message> turns = verdict.draft().drafted().prompt().messages();
        return turns.reversed().stream()
                .filter(turn -> turn.role() == Role.USER)
                .findFirst()
                .map(turn -> Fingerprint.of(turn.content()).toString())
                .orElse("");
    }
}
