package responsa.benchmarks.scenario;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import responsa.benchmarks.fleet.Fleet;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.plant.Round;
import responsa.benchmarks.plant.Workload;
import responsa.benchmarks.report.Report;
import responsa.scripted.script.Pace;
import responsa.scripted.script.Script;
import responsa.topics.json.Json;

/// Eight endpoints whose prefix caches hold less than all excerpts: how much of the prompts is found there.
///
/// Twelve categories with an excerpt of 40 KB each, for drafter and judge, so 24 prefixes of about 160 blocks; an
/// endpoint keeps 1,024 blocks. Beside the product as it is stand the same calls dealt out in turn, by a balancer
/// whose one address is all that the product knows, and all calls to one endpoint that keeps everything: more than
/// that cannot be found, since every prompt and every draft is new.
final class AffinityScenario implements Scenario {
    private static final int EVENTS = 4;
    private static final int ALL_BLOCKS = 1 << 20;

    @Override
    public String name() {
        return "affinity";
    }

    @Override
    public Report run(Bench bench) throws IOException, InterruptedException {
        return run(bench, bench.quick() ? Sizes.QUICK : Sizes.STANDARD);
    }

    Report run(Bench bench, Sizes sizes) throws IOException, InterruptedException {
        AffinityRow turn = row(bench, Form.IN_TURN, sizes);
        AffinityRow affine = row(bench, Form.BY_PREFIX, sizes);
        AffinityRow all = row(bench, Form.TO_ONE, sizes);
        List<AffinityRow> rows =
                Stream.of(affine, turn, all).map(row -> row.over(turn)).toList();
        return new Report(AffinityRow.table(rows).lines(), Json.records().valueToTree(rows));
    }

    static AffinityRow row(Bench bench, Form form, Sizes sizes) throws IOException, InterruptedException {
        int endpoints = form == Form.TO_ONE ? 1 : sizes.endpoints();
        int blocks = form == Form.TO_ONE ? ALL_BLOCKS : sizes.blocks();
        int slots = sizes.slots() * sizes.endpoints() / endpoints;
        Workload large = Workload.large();
        Workload workload = large.with(
                        answering(large.drafter(), sizes.latency()).withSlots(slots),
                        answering(large.judge(), sizes.latency()).withSlots(slots))
                .withInFlight(sizes.inFlight(), sizes.inFlight());
        try (Rig rig = Rig.start(bench.folder("affinity"), () -> form.started(endpoints, blocks));
                Plant plant = Plant.start(workload, rig)) {
            Round round = plant.round(sizes.prompts());
            AffinityRow row = AffinityRow.of(
                    form.text,
                    endpoints,
                    blocks,
                    sizes.prompts(),
                    round.counts(),
                    round.pace().whole());
            bench.told()
                    .accept("%s: %.3f of the blocks found, %d tokens of prefill"
                            .formatted(form.text, row.hitRate(), row.prefillTokens()));
            return row;
        }
    }

    private static Script answering(Script script, String latency) {
        return script.with(new Pace(script.pace().latency(), script.pace().firstByte(), EVENTS))
                .withLatency(latency);
    }

    /// Where requests go.
    enum Form {
        BY_PREFIX("where their prefix is"),
        IN_TURN("in turn"),
        TO_ONE("to one that keeps all");

        private final String text;

        Form(String text) {
            this.text = text;
        }

        private Fleet started(int endpoints, int blocks) {
            return this == IN_TURN ? Fleet.balanced(endpoints, blocks) : Fleet.known(endpoints, blocks);
        }
    }

    /// How much of everything. Calls are as long as leaves this machine time: where the processor is what bounds,
    /// slots fall free whenever, and it is not prefixes that are measured.
    ///
    /// @param blocks of the prefix cache of each endpoint
    /// @param slots of each model on each endpoint
    record Sizes(int endpoints, int blocks, int slots, String latency, int prompts) {
        static final Sizes STANDARD = new Sizes(8, 1_024, 32, "lognormal:4s:0.5", 4_000);
        static final Sizes QUICK = new Sizes(8, 1_024, 8, "lognormal:1s:0.5", 600);

        /// Of a stage, twice the slots: as many calls wait as are worked on, and whose endpoint is full need not go
        /// elsewhere.
        int inFlight() {
            return 2 * slots * endpoints;
        }
    }
}
