package responsa.benchmarks.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import responsa.benchmarks.books.Interrupted;
import responsa.benchmarks.books.KeptRecords;
import responsa.benchmarks.plant.Plant;
import responsa.benchmarks.plant.Rig;
import responsa.benchmarks.process.ModelProcess;
import responsa.benchmarks.process.StagesProcess;
import responsa.benchmarks.stages.Stages;
import responsa.scripted.count.Counts;
import responsa.scripted.count.Outcome;

/// All stages in one process, which is killed once and started again. Threads: the scenario's.
final class Killed implements AutoCloseable {
    private static final String HEAP = "1g";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long TICK_MILLIS = 20;

    private final Rig rig;
    private final ModelProcess model;
    private Map<String, String> values = Map.of();
    private @Nullable StagesProcess stages;
    private @Nullable Interrupted interrupted;
    private Duration toGoOn = Duration.ZERO;

    Killed(Rig rig, ModelProcess model) {
        this.rig = rig;
        this.model = model;
    }

    /// Starts the stages.
    Plant.Running start(Map<String, String> settings) throws IOException {
        values = settings;
        start();
        return this::close;
    }

    /// Kills them when half of all calls are answered.
    void see(Counts counts, int prompts) throws IOException, InterruptedException {
        if (interrupted != null || counts.outcome(Outcome.ANSWERED.id()) < prompts) {
            return;
        }
        Objects.requireNonNull(stages).kill();
        await("connections of the dead", () -> model.counts().inFlight().now() == 0);
        interrupted =
                Interrupted.of(model.calls(1), KeptRecords.answers(rig.broker().kafka()));
        model.release();
        long before = interrupted.calls();
        long begun = System.nanoTime();
        start();
        await("a call", () -> model.counts().requests() > before);
        toGoOn = Duration.ofNanos(System.nanoTime() - begun);
    }

    /// What there was when they were dead.
    Interrupted interrupted() {
        if (interrupted == null) {
            throw new IllegalStateException(
                    "all was settled before half of the calls were answered; nothing was killed");
        }
        return interrupted;
    }

    /// From the new start to the first call.
    Duration toGoOn() {
        return toGoOn;
    }

    @Override
    public void close() {
        if (stages != null) {
            stages.close();
        }
    }

    private void start() throws IOException {
        stages = StagesProcess.start(rig.folder().resolve("stages.txt"), HEAP, rig.broker(), Stages.NAMES, values);
    }

    private static void await(String what, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after the kill: no sign of %s for %s".formatted(what, LONGEST));
            }
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
