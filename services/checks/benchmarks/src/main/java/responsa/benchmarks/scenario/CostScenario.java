package responsa.benchmarks.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import responsa.benchmarks.books.KeptRecords;
import responsa.benchmarks.books.Planted;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Script;
import responsa.scripted.script.Slip;
import responsa.scripted.script.Strictness;
import responsa.topics.json.Json;

/// What an accepted tuple costs in calls and tokens: the plain form, which gives every draft all its passes, beside
/// early exit, gates, and both.
///
/// Three passes; one draft in a hundred has each of fourteen defects and four slips; of sound drafts 10 % are weak in
/// the eyes of every pass, and a pass finds fault alone with 5 %. A pass sees nine in ten of the faults there are.
/// What is counted is the model's, so a form needs no second round. `faulty` says what was accepted with a fault.
final class CostScenario implements Scenario {
    private static final int PASSES = 3;
    private static final double EACH = 0.01;
    private static final Strictness JUDGE = new Strictness(0.1, 0.05, 0.9);
    private static final List<Slip> SLIPS = List.of(Slip.TRUNCATED, Slip.EMPTY, Slip.COT_MISSING, Slip.COT_MALFORMED);
    private static final int PROMPTS = 8_000;
    private static final int QUICK_PROMPTS = 800;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? QUICK_PROMPTS : PROMPTS, List.of(Form.values()));
    }

    /// @param forms the first of them is what the others are held against
    Report run(Bench bench, int prompts, List<Form> forms) throws IOException, InterruptedException {
        List<CostRow> rows = new ArrayList<>();
        for (Form form : forms) {
            CostRow row = row(bench, form, prompts);
            rows.add(rows.isEmpty() ? row : row.over(rows.getFirst()));
            bench.told().accept("%s: %.2f calls a tuple".formatted(form.text, row.callsPerTuple()));
        }
        return new Report(CostRow.table(rows).lines(), Json.records().valueToTree(rows));
    }

    private static CostRow row(Bench bench, Form form, int prompts) throws IOException, InterruptedException {
        Workload standard = Workload.standard();
        Workload workload = standard.with(
                        spoilt(standard.drafter()), standard.judge().with(JUDGE))
                .withRecipe(form.recipe());
        try (Rig rig = Rig.start(bench.folder("cost"))) {
            Round round;
            try (Plant plant = Plant.start(workload, rig)) {
                round = plant.round(prompts);
            }
            Planted planted = Planted.of(rig.model().calls(1));
            Set<String> accepted = KeptRecords.accepted(rig.broker().kafka());
            long faulty = accepted.stream()
                    .filter(prompt -> planted.of(prompt).fault() != null)
                    .count();
            return CostRow.of(form.text, round, faulty);
        }
    }

    private static Script spoilt(Script drafter) {
        Script script = drafter;
        for (Defect defect : Defect.values()) {
            script = script.with(defect, EACH);
        }
        for (Slip slip : SLIPS) {
            script = script.with(slip, EACH);
        }
        return script;
    }

    /// What is left out, or is not.
    enum Form {
        PLAIN("plain", false, false),
        EARLY_EXIT("early exit", true, false),
        GATES("gates", false, true),
        BOTH("early exit and gates", true, true);

        private final String text;
        private final boolean earlyExit;
        private final boolean gates;

        Form(String text, boolean earlyExit, boolean gates) {
            this.text = text;
            this.earlyExit = earlyExit;
            this.gates = gates;
        }

        /// A draft of the audit share gets every pass; a gate that only notes lets every draft go on to the judge.
        String recipe() {
            String judging = "judging: {passes: %d, audit_share: %d, allow_self_judging: true}\n"
                    .formatted(PASSES, earlyExit ? 0 : 1);
            return gates ? judging : judging + noted();
        }

        private static String noted() {
            return Objects.requireNonNull(Bench.standard().gating().gates()).keySet().stream()
                    .map("    %s: annotate\n"::formatted)
                    .collect(Collectors.joining("", "gating:\n  gates:\n", ""));
        }
    }
}
