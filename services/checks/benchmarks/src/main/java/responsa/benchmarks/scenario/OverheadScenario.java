package responsa.benchmarks.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import responsa.benchmarks.floor.ClientFloor;
import responsa.benchmarks.floor.Floor;
import responsa.benchmarks.floor.KafkaFloor;
import responsa.benchmarks.floor.Samples;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.ProcessorTime;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.process.BrokerProcess;
import responsa.benchmarks.report.Report;
import responsa.topics.json.Json;

/// What the product adds to calls that take no time: tuples a second end to end, and processor time a call.
///
/// Services run in this process, the broker and the scripted model in processes of their own, all on the same
/// machine. The first rounds warm the JVM; the very first is the cold start. Floors are measured in the same run.
final class OverheadScenario implements Scenario {
    /// Prompts past which one round does.
    private static final int LONG = 20_000;
    private static final String STANDARD = "standard";
    private static final String LARGE = "large";

    @Override
    public String name() {
        return "overhead";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? Sizes.QUICK : Sizes.STANDARD);
    }

    Report run(Bench bench, Sizes sizes) throws IOException, InterruptedException {
        List<OverheadRow> rows = new ArrayList<>();
        try (Rig rig = Rig.start(bench.folder(name()))) {
            rows.addAll(standard(bench, sizes, rig));
            try (Plant plant = Plant.start(Workload.large(), rig)) {
                rows.add(OverheadRow.of(LARGE, rounds(bench, plant, sizes.large(), sizes.rounds())));
            }
        }
        return new Report(OverheadRow.table(rows).lines(), Json.records().valueToTree(rows));
    }

    private static List<OverheadRow> standard(Bench bench, Sizes sizes, Rig rig)
            throws IOException, InterruptedException {
        List<OverheadRow> rows = new ArrayList<>();
        double cold;
        try (Plant plant = Plant.start(Workload.standard(), rig)) {
            cold = plant.round(sizes.cold()).pace().whole();
            bench.told().accept("cold: %.0f tuples/s".formatted(cold));
            warm(bench, plant, sizes.warming());
            for (int prompts : sizes.prompts()) {
                rows.add(OverheadRow.of(STANDARD, rounds(bench, plant, prompts, prompts > LONG ? 1 : sizes.rounds())));
            }
        }
        Floor client = ClientFloor.measure(
                rig.model().urls().getFirst(),
                Workload.DRAFTER,
                (int) rows.getFirst().promptBytes(),
                sizes.floor(),
                2 * sizes.floor());
        Floor kafka = kafka(rig, sizes.floor());
        bench.told()
                .accept("floors: %.0f calls/s, %.0f tuples/s through topics"
                        .formatted(client.perSecond(), kafka.perSecond()));
        return rows.stream().map(row -> row.over(client, kafka, cold)).toList();
    }

    private static Floor kafka(Rig rig, int tuples) throws IOException, InterruptedException {
        Samples samples = Samples.taken(rig.broker().kafka());
        try (BrokerProcess empty = BrokerProcess.start(rig.folder().resolve("floor"))) {
            return KafkaFloor.measure(empty.kafka(), samples, tuples);
        }
    }

    private static void warm(Bench bench, Plant plant, Warming warming) throws IOException, InterruptedException {
        double compiling = 1;
        for (int round = 1; round <= warming.mostRounds() && compiling > Warming.DONE; round++) {
            Duration before = ProcessorTime.ofCompiling();
            long begun = System.nanoTime();
            plant.round(warming.prompts());
            compiling = (double) ProcessorTime.ofCompiling().minus(before).toNanos() / (System.nanoTime() - begun);
            bench.told()
                    .accept("warming, round %d: the compiler worked %.0f %% of the time"
                            .formatted(round, 100 * compiling));
        }
    }

    private static List<Round> rounds(Bench bench, Plant plant, int prompts, int wanted)
            throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= wanted; number++) {
            Round round = plant.round(prompts);
            rounds.add(round);
            bench.told()
                    .accept("%d prompts, round %d of %d: %.0f tuples/s, %.2f ms of processor a tuple"
                            .formatted(
                                    prompts,
                                    number,
                                    wanted,
                                    round.pace().steady(),
                                    round.costs().each(prompts)));
        }
        return rounds;
    }

    /// How much of everything.
    ///
    /// @param cold prompts of the first round of a new JVM
    /// @param warming the rounds after it, which are not measured
    /// @param prompts of the measured rounds
    /// @param rounds of each; one of the longest
    /// @param large prompts of a round of the large workload
    /// @param floor tuples of each floor
    record Sizes(int cold, Warming warming, List<Integer> prompts, int rounds, int large, int floor) {
        static final Sizes STANDARD =
                new Sizes(1_000, new Warming(8_000, 20), List.of(1_000, 4_000, 16_000, 100_000), 3, 4_000, 16_000);
        static final Sizes QUICK = new Sizes(200, new Warming(1_000, 1), List.of(1_000, 4_000), 1, 200, 2_000);
    }

    /// Rounds until the JVM's compiler is done: on two cores it has a tenth of what the services take for minutes,
    /// and nothing once a service has run for longer.
    ///
    /// @param prompts of a round
    record Warming(int prompts, int mostRounds) {
        /// The share of a round's time that it still works when it counts as done.
        private static final double DONE = 0.05;
    }
}
