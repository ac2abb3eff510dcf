package responsa.benchmarks.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.steady.SlotUse;
import responsa.scripted.script.Script;
import responsa.topics.json.Json;

/// A fast model and a slow one, each with slots of its own: whether the slower one, which decides how long a run
/// takes, is kept busy. Once it is the judge, once the drafter.
///
/// Stages have twice as many calls in flight as there are slots, and find out how many there are. Use is what the
/// server counted of each model name between the first and the last fifth of its answers.
final class TwoSpeedsScenario implements Scenario {

    @Override
    public String name() {
        return "two-speeds";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? Sizes.QUICK : Sizes.STANDARD);
    }

    Report run(Bench bench, Sizes sizes) throws IOException, InterruptedException {
        List<TwoSpeedsRow> rows = new ArrayList<>();
        for (String slower : List.of(Workload.JUDGE, Workload.DRAFTER)) {
            try (Rig rig = Rig.start(bench.folder(name()));
                    Plant plant = Plant.start(workload(slower, sizes), rig)) {
                plant.round(sizes.warming());
                rows.add(TwoSpeedsRow.of(slower, sizes, rounds(bench, plant, sizes, slower)));
            }
        }
        return new Report(TwoSpeedsRow.table(rows).lines(), Json.records().valueToTree(rows));
    }

    private static Workload workload(String slower, Sizes sizes) {
        Workload standard = Workload.standard();
        boolean judgeIsSlower = slower.equals(Workload.JUDGE);
        Script drafter =
                standard.drafter().withSlots(sizes.slots()).withLatency(judgeIsSlower ? sizes.fast() : sizes.slow());
        Script judge =
                standard.judge().withSlots(sizes.slots()).withLatency(judgeIsSlower ? sizes.slow() : sizes.fast());
        return standard.with(drafter, judge).withInFlight(2 * sizes.slots(), 2 * sizes.slots());
    }

    private static List<Measured> rounds(Bench bench, Plant plant, Sizes sizes, String slower)
            throws IOException, InterruptedException {
        List<Measured> rounds = new ArrayList<>();
        for (int number = 1; number <= sizes.rounds(); number++) {
            SlotUse drafter = new SlotUse();
            SlotUse judge = new SlotUse();
            Round round = plant.round(sizes.prompts(), counts -> {
                drafter.see(counts, Workload.DRAFTER);
                judge.see(counts, Workload.JUDGE);
            });
            SlotUse slow = slower.equals(Workload.JUDGE) ? judge : drafter;
            rounds.add(new Measured(slow.steady(sizes.slots()), round));
            bench.told()
                    .accept("%s slower, round %d of %d: %.3f of its slots in use, %.1f tuples/s"
                            .formatted(
                                    slower,
                                    number,
                                    sizes.rounds(),
                                    rounds.getLast().use(),
                                    round.pace().steady()));
        }
        return rounds;
    }

    /// A round, and the share of the slower model's slots that was in use.
    record Measured(double use, Round round) {}

    /// How much of everything.
    ///
    /// @param slots of each model
    /// @param fast latency of the one
    /// @param slow latency of the other
    /// @param warming prompts of the first round, which is not measured
    /// @param prompts of each measured one
    record Sizes(int slots, String fast, String slow, int warming, int prompts, int rounds) {
        static final Sizes STANDARD = new Sizes(128, "fixed:200ms", "fixed:2s", 2_000, 4_000, 3);
        static final Sizes QUICK = new Sizes(16, "fixed:20ms", "fixed:200ms", 200, 400, 1);
    }
}
