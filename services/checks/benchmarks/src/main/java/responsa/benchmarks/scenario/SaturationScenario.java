package responsa.benchmarks.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.steady.SlotUse;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Counts.ModelCounts;
import responsa.topics.json.Json;

/// Whether an endpoint's slots are all in use, for latencies that are always the same and for such with long tails.
///
/// The drafter is the endpoint that is watched; the judge answers at once. A stage may have twice as many calls in
/// flight as there are slots and is told nothing else; the first round of each endpoint finds out how many there are,
/// and is not part of the figures but for its ramp-up.
final class SaturationScenario implements Scenario {
    private static final int JUDGING = 64;

    @Override
    public String name() {
        return "saturation";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? Sizes.QUICK : Sizes.STANDARD);
    }

    Report run(Bench bench, Sizes sizes) throws IOException, InterruptedException {
        List<SaturationRow> rows = new ArrayList<>();
        for (Endpoint endpoint : sizes.endpoints()) {
            try (Rig rig = Rig.start(bench.folder(name()))) {
                rows.add(row(bench, rig, endpoint, sizes.rounds()));
            }
        }
        return new Report(SaturationRow.table(rows).lines(), Json.records().valueToTree(rows));
    }

    static SaturationRow row(Bench bench, Rig rig, Endpoint endpoint, int rounds)
            throws IOException, InterruptedException {
        Workload workload = Workload.standard()
                .withDrafter(endpoint.slots(), endpoint.latency())
                .withInFlight(2 * endpoint.slots(), JUDGING);
        try (Plant plant = Plant.start(workload, rig)) {
            Measured first = measured(plant, endpoint, Math.max(endpoint.prompts() / 2, 1));
            List<Measured> measured = new ArrayList<>();
            for (int number = 1; number <= rounds; number++) {
                measured.add(measured(plant, endpoint, endpoint.prompts()));
                bench.told()
                        .accept("%d slots, %s, round %d of %d: %.3f in use, %.1f tuples/s"
                                .formatted(
                                        endpoint.slots(),
                                        endpoint.latency(),
                                        number,
                                        rounds,
                                        measured.getLast().steady(),
                                        measured.getLast().round().pace().steady()));
            }
            return SaturationRow.of(endpoint, first, measured);
        }
    }

    private static Measured measured(Plant plant, Endpoint endpoint, int prompts)
            throws IOException, InterruptedException {
        SlotUse use = new SlotUse();
        Round round = plant.round(prompts, counts -> use.see(counts, Workload.DRAFTER));
        return Measured.of(endpoint.slots(), use, round);
    }

    /// A round, and what was seen of the drafter's slots.
    ///
    /// @param steady the share in use between the first and the last fifth of the answers
    /// @param whole the share in use over the whole round
    /// @param rampUp null if nine tenths of the slots were never in use for a second
    record Measured(
            double steady, double whole, @Nullable Duration rampUp, long mostServing, double queued, Round round) {

        private static Measured of(int slots, SlotUse use, Round round) {
            Counts counts = round.counts();
            ModelCounts drafter = counts.models().get(Workload.DRAFTER);
            if (drafter == null) {
                throw new IllegalStateException("nobody asked " + Workload.DRAFTER);
            }
            return new Measured(
                    use.steady(slots),
                    drafter.serving().integral() / (slots * counts.seconds()),
                    use.rampUp(slots).orElse(null),
                    drafter.serving().max(),
                    (counts.inFlight().integral() - counts.serving().integral()) / counts.seconds(),
                    round);
        }
    }

    /// An endpoint to be kept full.
    ///
    /// @param prompts of a measured round; the first has half as many
    /// @param goal of the use of its slots
    record Endpoint(int slots, String latency, int prompts, double goal) {}

    /// How much of everything.
    ///
    /// @param rounds measured of each endpoint
    record Sizes(List<Endpoint> endpoints, int rounds) {
        private static final String LOGNORMAL = "lognormal:500ms:p99=6s";
        private static final String HEAVY = "heavy:500ms:0.01:20";

        /// About three quarters of a minute a round.
        static final Sizes STANDARD = new Sizes(
                List.of(
                        new Endpoint(64, "fixed:200ms", 14_000, 0.95),
                        new Endpoint(256, "fixed:2s", 6_000, 0.95),
                        new Endpoint(2_000, "fixed:2s", 45_000, 0.90),
                        new Endpoint(256, LOGNORMAL, 13_000, 0.95),
                        new Endpoint(256, HEAVY, 19_000, 0.95)),
                3);
        static final Sizes QUICK = new Sizes(
                List.of(
                        new Endpoint(64, "fixed:200ms", 2_000, 0.95),
                        new Endpoint(64, "fixed:2s", 600, 0.95),
                        new Endpoint(64, LOGNORMAL, 1_000, 0.95),
                        new Endpoint(64, HEAVY, 1_000, 0.95)),
                1);
    }
}
