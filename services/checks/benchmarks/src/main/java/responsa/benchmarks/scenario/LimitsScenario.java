package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.scripted.script.Script;
import responsa.topics.json.Json;

/// An endpoint that keeps nobody waiting: past its capacity it answers 429 and asks for a pause of a second. Its
/// capacity halves under way, and doubles again.
///
/// The drafter is that endpoint; the judge answers at once. The drafter may have four times the capacity in flight.
final class LimitsScenario implements Scenario {
    private static final int JUDGING = 64;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        try (Rig rig = Rig.start(bench.folder(name()))) {
            return run(bench, rig, bench.quick() ? Sizes.QUICK : Sizes.STANDARD);
        }
    }

    Report run(Bench bench, Rig rig, Sizes sizes) throws IOException, InterruptedException {
        Workload standard = Workload.standard();
        Phase first = sizes.phases().getFirst();
        Workload workload = standard.with(
                        refusing(standard.drafter().withLatency(sizes.latency()), first.capacity()), standard.judge())
                .withInFlight(4 * first.capacity(), JUDGING);
        Stretches stretches = new Stretches(sizes.phases(), Workload.DRAFTER);
        Round round;
        try (Plant plant = Plant.start(workload, rig)) {
            round = plant.round(sizes.prompts(), counts -> {
                if (stretches.see(counts)) {
                    int capacity = stretches.capacity();
                    rig.model().script(Workload.DRAFTER, refusing(workload.drafter(), capacity));
                    bench.told().accept("capacity %d from second %.0f".formatted(capacity, counts.seconds()));
                }
            });
        }
        return report(
                stretches.settlings().stream().map(LimitsRow::of).toList(),
                sizes,
                round.pace().steady());
    }

    private static Script refusing(Script script, int capacity) {
        return script.with(script.capacity().withSlots(capacity).withQueue(0));
    }

    private static Report report(List<LimitsRow> rows, Sizes sizes, double tuplesPerSecond) {
        ObjectNode figures = Json.records().createObjectNode();
        figures.put("latency", sizes.latency());
        figures.put("prompts", sizes.prompts());
        figures.put("tuples_per_second", tuplesPerSecond);
        figures.put(
                "goodput", rows.stream().mapToDouble(LimitsRow::goodput).min().orElse(0));
        figures.put(
                "refused", rows.stream().mapToDouble(LimitsRow::refused).max().orElse(0));
        figures.set("capacities", Json.records().valueToTree(rows));
        return new Report(LimitsRow.table(rows).lines(), figures);
    }

    /// A capacity, and how many answers long it is so.
    record Phase(int capacity, int answers) {}

    /// How much of everything.
    ///
    /// @param latency of a call of the drafter
    record Sizes(String latency, List<Phase> phases) {
        /// At 176 answers a second two minutes, as much of the half, three of the whole again.
        static final Sizes STANDARD = new Sizes(
                "lognormal:500ms:0.5", List.of(new Phase(100, 21_000), new Phase(50, 10_500), new Phase(100, 32_000)));
        static final Sizes QUICK =
                new Sizes("lognormal:500ms:0.5", List.of(new Phase(20, 600), new Phase(10, 300), new Phase(20, 600)));

        int prompts() {
            return phases.stream().mapToInt(Phase::answers).sum();
        }
    }
}
