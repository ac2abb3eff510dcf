package responsa.benchmarks.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import responsa.benchmarks.books.Balance;
import responsa.benchmarks.books.KeptRecords;
import responsa.benchmarks.books.Planted;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.process.ModelProcess;
import responsa.benchmarks.report.Report;
import responsa.scripted.count.Calls;
import responsa.topics.json.Json;

/// All stages killed as by a power cut, and started again: which calls are made twice.
///
/// Stages from screener to exporter run in a process of their own, which gets SIGKILL when half of all calls are
/// answered; broker and models live on. Once 64 calls of drafter and judge are in flight, once 1,024 of the
/// drafter, of which one is held and cannot end.
final class CrashScenario implements Scenario {
    private static final int JUDGING = 64;
    private static final int TRIES = 3;
    private static final int STUCK = 7;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? Sizes.QUICK : Sizes.STANDARD);
    }

    Report run(Bench bench, Sizes sizes) throws IOException, InterruptedException {
        List<CrashRow> rows = new ArrayList<>();
        for (Kill kill : sizes.kills()) {
            rows.add(row(bench, kill));
            bench.told()
                    .accept("%s: %d calls under way, %d answered in vain, %d repeated"
                            .formatted(
                                    kill.name(),
                                    rows.getLast().underWay(),
                                    rows.getLast().answered(),
                                    rows.getLast().repeated()));
        }
        return new Report(CrashRow.table(rows).lines(), figures(rows));
    }

    private static CrashRow row(Bench bench, Kill kill) throws IOException, InterruptedException {
        Workload workload =
                Workload.standard().withDrafter(kill.inFlight(), kill.latency()).withInFlight(kill.inFlight(), JUDGING);
        Path folder = bench.folder("crash");
        try (ModelProcess model = ModelProcess.start(folder);
                Rig rig = Rig.start(folder, () -> model);
                Killed killed = new Killed(rig, model);
                Plant plant = Plant.start(workload, rig, Map.of(), killed::start)) {
            if (kill.stuck()) {
                model.hold("(question %d)".formatted(STUCK));
            }
            plant.round(kill.prompts(), counts -> killed.see(counts, kill.prompts()));
            List<Calls> now = model.calls(1);
            Balance balance = KeptRecords.book(rig.broker().kafka()).against(Planted.of(now), TRIES);
            return CrashRow.of(kill.name(), kill.prompts(), killed.interrupted(), now, balance, killed.toGoOn());
        }
    }

    private static ObjectNode figures(List<CrashRow> rows) {
        ObjectNode figures = Json.records().createObjectNode();
        figures.put("repeated", sum(rows, CrashRow::repeated));
        figures.put("unacknowledged", sum(rows, CrashRow::unacknowledged));
        figures.put("of_these_answered", sum(rows, CrashRow::answered));
        figures.put("needless", sum(rows, CrashRow::needless));
        figures.put("lost", sum(rows, CrashRow::lost));
        figures.put("doubled", sum(rows, CrashRow::doubled));
        figures.put(
                "seconds_to_go_on",
                rows.stream().mapToDouble(CrashRow::secondsToGoOn).max().orElse(0));
        figures.set("kills", Json.records().valueToTree(rows));
        return figures;
    }

    private static long sum(List<CrashRow> rows, ToLongFunction<CrashRow> of) {
        return rows.stream().mapToLong(of).sum();
    }

    /// A kill.
    ///
    /// @param inFlight calls of the drafter, and its slots
    /// @param stuck whether one of them is held
    record Kill(String name, int inFlight, String latency, int prompts, boolean stuck) {}

    /// Which kills.
    record Sizes(List<Kill> kills) {
        static final Sizes STANDARD = new Sizes(List.of(
                new Kill("half-way", 64, "lognormal:400ms:0.8", 4_000, false),
                new Kill("one call stuck", 1_024, "fixed:5s", 6_000, true)));
        static final Sizes QUICK = new Sizes(List.of(
                new Kill("half-way", 64, "lognormal:400ms:0.8", 400, false),
                new Kill("one call stuck", 128, "fixed:2s", 800, true)));
    }
}
