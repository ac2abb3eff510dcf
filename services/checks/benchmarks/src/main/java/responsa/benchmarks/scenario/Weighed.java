package responsa.benchmarks.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.process.StagesProcess;
import responsa.benchmarks.stages.Stages;
import responsa.benchmarks.steady.Trend;

/// Each stage in a process of its own, weighed while it works. Threads: the scenario's.
final class Weighed implements AutoCloseable {
    private static final String HEAP = "256m";
    private static final double MEGABYTE = 1 << 20;

    private final Rig rig;
    private final List<Scale> scales = new ArrayList<>();
    private final long begun = System.nanoTime();

    private record Scale(String service, StagesProcess process, Trend resident, Trend heap) {}

    Weighed(Rig rig) {
        this.rig = rig;
    }

    /// Starts the stages.
    Plant.Running start(Map<String, String> settings) throws IOException {
        for (String name : Stages.NAMES) {
            StagesProcess process = StagesProcess.start(
                    rig.folder().resolve(name + ".txt"), HEAP, rig.broker(), List.of(name), settings);
            scales.add(new Scale(name, process, new Trend(), new Trend()));
        }
        return this::close;
    }

    /// Weighs all of them.
    ///
    /// @throws IllegalStateException if one is gone
    void weigh() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (Scale scale : scales) {
            if (!scale.process().isAlive()) {
                throw new IllegalStateException("the process of %s has ended after %.0f s; see %s"
                        .formatted(scale.service(), seconds, rig.folder().resolve(scale.service() + ".txt.log")));
            }
            scale.resident().see(seconds, scale.process().resident() / MEGABYTE);
            if (scale.process().heap() > 0) {
                scale.heap().see(seconds, scale.process().heap() / MEGABYTE);
            }
        }
    }

    /// What was seen.
    List<SoakRow> rows() {
        return scales.stream()
                .map(scale -> SoakRow.of(scale.service(), scale.resident(), scale.heap()))
                .toList();
    }

    @Override
    public void close() {
        scales.forEach(scale -> scale.process().close());
    }
}
