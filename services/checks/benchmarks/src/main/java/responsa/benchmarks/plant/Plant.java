package responsa.benchmarks.plant;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import responsa.benchmarks.prompts.Unlike;
import responsa.benchmarks.steady.Pace;
import responsa.classifier.config.ClassifierSettings;
import responsa.classifier.worker.ClassifierService;
import responsa.drafter.config.DrafterSettings;
import responsa.drafter.worker.DrafterService;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.worker.ExporterService;
import responsa.intake.config.IntakeSettings;
import responsa.intake.worker.Intake;
import responsa.judge.config.JudgeSettings;
import responsa.judge.worker.JudgeService;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.model.OpenAiModels;
import responsa.router.config.RouterSettings;
import responsa.router.topology.RouterService;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.topology.ScreenerService;
import responsa.scripted.count.Counts;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// The product's services in this process, from intake to exporter, over a broker and a model in processes of their
/// own. Threads: one.
public final class Plant implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Path folder;
    private final Rig rig;
    private final Models models;
    private final Settled settled;
    private final List<RunningService> services = new ArrayList<>();
    private final Intake intake;
    private final String recipe;
    private int submitted;

    private Plant(Workload workload, Path folder, Rig rig, Map<String, String> settings) throws InterruptedException {
        this.folder = folder;
        this.rig = rig;
        ServiceEnvironment environment =
                new ServiceEnvironment(rig.broker().kafka(), new SimpleMeterRegistry(), InstantSource.system());
        Values values = new Values(workload, folder, settings);
        this.models = OpenAiModels.start(
                values.of(ModelsSettings.class, rig.model().url()), "bench", environment.meters(), environment.clock());
        this.settled = Settled.watch(rig.broker().kafka());
        this.intake = Intake.start(values.of(IntakeSettings.class), environment);
        services.add(intake);
        services.add(ScreenerService.start(values.of(ScreenerSettings.class), environment));
        services.add(ClassifierService.start(values.of(ClassifierSettings.class), models, environment));
        services.add(DrafterService.start(values.of(DrafterSettings.class), models, environment));
        services.add(JudgeService.start(values.of(JudgeSettings.class), models, environment));
        services.add(RouterService.start(values.of(RouterSettings.class), environment));
        services.add(ExporterService.start(values.of(ExporterSettings.class), environment));
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
        rig.model().script(Workload.DRAFTER, workload.drafter());
        rig.model().script(Workload.JUDGE, workload.judge());
        return new Plant(workload, Files.createTempDirectory(rig.folder(), "plant-"), rig, settings);
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
                Unlike.of(submitted, prompts, SpecText.POLICIES));
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
        try (ExecutorService ending = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> ending.execute(service::close));
        }
        settled.close();
        models.close();
    }

    private Costs costs() {
        return new Costs(
                ProcessorTime.ofThisProcess(), rig.broker().cpu(), rig.model().cpu());
    }
}
