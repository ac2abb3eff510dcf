package responsa.benchmarks.stages;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import responsa.classifier.config.ClassifierSettings;
import responsa.classifier.worker.ClassifierService;
import responsa.drafter.config.DrafterSettings;
import responsa.drafter.worker.DrafterService;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.worker.ExporterService;
import responsa.judge.config.JudgeSettings;
import responsa.judge.worker.JudgeService;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.model.OpenAiModels;
import responsa.router.config.RouterSettings;
import responsa.router.topology.RouterService;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.topology.ScreenerService;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;

/// Stages that run in this process. Threads: one starts and ends them.
public final class Stages implements AutoCloseable {
    /// All of them, from screener to exporter.
    public static final List<String> NAMES =
            List.of("screener", "classifier", "drafter", "judge", "router", "exporter");

    private final Map<String, String> values;
    private final ServiceEnvironment environment;
    private final Models models;
    private final List<RunningService> running = new ArrayList<>();

    private Stages(Map<String, String> values, ServiceEnvironment environment) {
        this.values = values;
        this.environment = environment;
        this.models = OpenAiModels.start(
                Settings.of(ModelsSettings.class, values), "bench", environment.meters(), environment.clock());
    }

    /// Starts stages.
    ///
    /// @param names which, of [#NAMES]
    /// @param values their settings and those of the model client, by full name
    /// @param kafka client properties
    public static Stages start(List<String> names, Map<String, String> values, Map<String, Object> kafka)
            throws InterruptedException {
        return start(names, values, kafka, new SimpleMeterRegistry());
    }

    /// The same with their metrics in a registry.
    public static Stages start(
            List<String> names, Map<String, String> values, Map<String, Object> kafka, MeterRegistry meters)
            throws InterruptedException {
        Stages stages = new Stages(values, new ServiceEnvironment(kafka, meters, InstantSource.system()));
        for (String name : names) {
            stages.running.add(stages.start(name));
        }
        return stages;
    }

    private RunningService start(String name) throws InterruptedException {
        return switch (name) {
            case "screener" -> ScreenerService.start(Settings.of(ScreenerSettings.class, values), environment);
            case "classifier" ->
                ClassifierService.start(Settings.of(ClassifierSettings.class, values), models, environment);
            case "drafter" -> DrafterService.start(Settings.of(DrafterSettings.class, values), models, environment);
            case "judge" -> JudgeService.start(Settings.of(JudgeSettings.class, values), models, environment);
            case "router" -> RouterService.start(Settings.of(RouterSettings.class, values), environment);
            case "exporter" -> ExporterService.start(Settings.of(ExporterSettings.class, values), environment);
            default -> throw new IllegalArgumentException(name + " is no stage; there are " + NAMES);
        };
    }

    @Override
    public void close() {
        try (ExecutorService ending = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(service -> ending.execute(service::close));
        }
        models.close();
    }
}
