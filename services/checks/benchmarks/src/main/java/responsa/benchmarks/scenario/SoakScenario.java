package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.topics.json.Json;

/// Every stage in a process of its own, at a steady load for a long time: whether any of them grows.
///
/// The drafter has 16 slots of 200 ms, so that about 80 tuples a second are made; a JVM may have 256 MB of heap.
final class SoakScenario implements Scenario {
    private static final int SLOTS = 16;
    private static final int BATCH = 2_000;
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, BATCH);
    }

    /// @param batch prompts that are submitted at once; the time is looked at when they have settled
    Report run(Bench bench, int batch) throws IOException, InterruptedException {
        Workload workload =
                Workload.standard().withDrafter(SLOTS, "fixed:200ms").withInFlight(2 * SLOTS, SLOTS);
        try (Rig rig = Rig.start(bench.folder(name()));
                Weighed weighed = new Weighed(rig);
                Plant plant = Plant.start(workload, rig, Map.of(), weighed::start)) {
            long begun = System.nanoTime();
            long told = begun;
            int tuples = 0;
            while (System.nanoTime() - begun < bench.soak().toNanos()) {
                tuples += plant.round(batch, counts -> weighed.weigh()).tuples();
                if (System.nanoTime() - told > EVERY.toNanos()) {
                    told = System.nanoTime();
                    bench.told().accept("%d tuples in %.0f s".formatted(tuples, (told - begun) / 1e9));
                }
            }
            return report(weighed.rows(), tuples, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static Report report(List<SoakRow> rows, int tuples, double seconds) {
        ObjectNode figures = Json.records().createObjectNode();
        figures.put("seconds", seconds);
        figures.put("tuples", tuples);
        figures.put("tuples_per_second", tuples / seconds);
        figures.put(
                "resident_mb",
                rows.stream().mapToDouble(SoakRow::residentMb).max().orElse(0));
        figures.set("services", Json.records().valueToTree(rows));
        return new Report(SoakRow.table(rows).lines(), figures);
    }
}
