package responsa.benchmarks.plant;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import responsa.benchmarks.prompts.Unlike;
import responsa.benchmarks.stages.StageValues;
import responsa.benchmarks.stages.Stages;
import responsa.benchmarks.steady.Pace;
import responsa.intake.config.IntakeSettings;
import responsa.intake.worker.Intake;
import responsa.scripted.count.Counts;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;

/// The product's services in this process, from intake to exporter, over a broker and a model in processes of
/// their own. Threads: one.
public final class Plant implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Path folder;
    private final Rig rig;
    private final Settled settled;
    private final Intake intake;
    private final Running stages;
    private final String recipe;
    private int submitted;

    private Plant(Workload workload, Path folder, Rig rig, Map<String, String> values, Starter starter)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.rig = rig;
        this.settled = Settled.watch(rig.broker().kafka());
        this.intake = Intake.start(
                Settings.of(IntakeSettings.class, values),
                new ServiceEnvironment(rig.broker().kafka(), new SimpleMeterRegistry(), InstantSource.system()));
        this.stages = starter.start(values);
        intake.publish(workload.spec());
        this.recipe = intake.publish(workload.parsed()).id();
    }

    /// Starts all services, and sets the model's scripts. On one rig one plant runs at a time; what an earlier one
    /// left behind must have settled.
    public static Plant start(Workload workload, Rig rig) throws IOException, InterruptedException {
        return start(workload, rig, Map.of());
    }

    /// The same with settings of services, by full name, over those of the workload.
    public static Plant start(Workload workload, Rig rig, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(
                workload,
                rig,
                settings,
                values -> Stages.start(Stages.NAMES, values, rig.broker().kafka())::close);
    }

    /// The same with stages that are started elsewhere; intake is in this process in any case.
    public static Plant start(Workload workload, Rig rig, Map<String, String> settings, Starter starter)
            throws IOException, InterruptedException {
        rig.model().script(workload.models().drafter(), workload.drafter());
        rig.model().script(workload.models().judge(), workload.judge());
        Path folder = Files.createTempDirectory(rig.folder(), "plant-");
        Map<String, String> values = new StageValues(folder)
                .inFlight("drafter", workload.drafting())
                .inFlight("judge", workload.judging())
                .endpoints(workload.models().distinct(), rig.model().urls())
                .with(settings)
                .all();
        return new Plant(workload, folder, rig, values, starter);
    }

    /// Starts stages.
    @FunctionalInterface
    public interface Starter {
        /// @param values their settings, by full name
        Running start(Map<String, String> values) throws IOException, InterruptedException;
    }

    /// Stages that run.
    @FunctionalInterface
    public interface Running {
        /// Ends them.
        void close();
    }

    /// Submits prompts that were not submitted before, and waits until all of them have settled.
    public Round round(int prompts) throws IOException, InterruptedException {
        return round(prompts, counts -> {});
    }

    /// The same, watched.
    ///
    /// @param watch is told what the model counted since the round began, four times a second
    public Round round(int prompts, Watch watch) throws IOException, InterruptedException {
        Path file = Files.write(
                folder.resolve("prompts-%d.jsonl".formatted(submitted)),
                Unlike.of(rig.take(prompts), prompts, SpecText.POLICIES));
        int before = settled.tuples(0).size();
        rig.model().reset();
        Costs costs = costs();
        long begun = System.currentTimeMillis();
        Submission submission = Submission.start(() -> intake.submit(file, recipe, prompts, counts -> {}));
        submitted += prompts;
        follow(submission, watch);
        Counts counts = rig.model().counts();
        watch.see(counts);
        List<Long> tuples = settled.tuples(before);
        if (tuples.size() < 2) {
            throw new IllegalStateException("of %d prompts %d became tuples; there is no pace to tell of them"
                    .formatted(prompts, tuples.size()));
        }
        return new Round(prompts, tuples.size(), Pace.of(begun, tuples), costs().since(costs), counts);
    }

    private void follow(Submission submission, Watch watch) throws IOException, InterruptedException {
        int before = settled.outcomes();
        Instant moved = Instant.now();
        while (!settled.await(submitted, TICK)) {
            submission.check();
            watch.see(rig.model().counts());
            if (settled.outcomes() > before) {
                before = settled.outcomes();
                moved = Instant.now();
            } else if (moved.plus(PATIENCE).isBefore(Instant.now())) {
                throw new IllegalStateException("%d of %d cases have settled, and none for %s; see bench.log"
                        .formatted(before, submitted, PATIENCE));
            }
        }
    }

    /// Sees how a round goes.
    @FunctionalInterface
    public interface Watch {
        /// @throws IOException if it changes the model's script and cannot
        void see(Counts counts) throws IOException, InterruptedException;
    }

    @Override
    public void close() {
        stages.close();
        intake.close();
        settled.close();
    }

    private Costs costs() {
        return new Costs(
                ProcessorTime.ofThisProcess(), rig.broker().cpu(), rig.model().cpu());
    }
}
