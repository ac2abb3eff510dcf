package responsa.local.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.worker.ExporterService;
import responsa.intake.config.IntakeSettings;
import responsa.intake.worker.Intake;
import responsa.judge.config.JudgeSettings;
import responsa.judge.worker.JudgeService;
import responsa.local.input.RunId;
import responsa.local.input.RunInputs;
import responsa.model.Models;
import responsa.model.OpenAiModels;
import responsa.model.Outage;
import responsa.router.config.RouterSettings;
import responsa.router.topology.RouterService;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.Settings;

/// The services that judge a dataset again: intake for the new release, judge, router, exporter. Nobody drafts.
/// Threads: any may ask; one starts and ends it.
public final class JudgingPipeline implements AutoCloseable {
    private final Map<String, String> values;
    private final Endpoints endpoints;
    private final Models models;
    private final Fleet fleet = new Fleet();
    private final Supplier<Intake> intake;
    private final Supplier<ExporterService> exporter;

    private JudgingPipeline(RunInputs inputs, Map<String, String> values, ServiceEnvironment environment) {
        this.values = values;
        this.endpoints = Endpoints.of(inputs);
        this.models = OpenAiModels.start(endpoints.settings(), "judge", environment.meters(), environment.clock());
        this.intake = fleet.launch(() -> Intake.start(settings(IntakeSettings.class), environment));
        fleet.launch(() -> JudgeService.start(settings(JudgeSettings.class), models, environment));
        fleet.launch(() -> RouterService.start(settings(RouterSettings.class), environment));
        this.exporter = fleet.launch(() -> ExporterService.start(settings(ExporterSettings.class), environment));
    }

    /// Starts everything, and returns when all are started.
    ///
    /// @param inputs the spec and the models; no prompts are needed
    /// @param run to whom the output belongs
    /// @param state below which stages keep their stores
    /// @param out where the dataset is
    /// @throws IllegalStateException if a service cannot run here; what was started is ended
    public static JudgingPipeline start(
            RunInputs inputs, RunId run, Path state, Path out, ServiceEnvironment environment)
            throws InterruptedException {
        Map<String, String> values =
                new HashMap<>(LocalSettings.of(inputs, state, Map.of("responsa.exporter.out", out.toString())));
        values.put("responsa.exporter.run", run.text());
        JudgingPipeline pipeline = new JudgingPipeline(inputs, values, environment);
        try {
            pipeline.fleet.awaitStart();
            return pipeline;
        } catch (RuntimeException | InterruptedException refused) {
            pipeline.close();
            throw refused;
        }
    }

    /// Where a release is published.
    public Intake intake() {
        return intake.get();
    }

    /// Makes the output final.
    ///
    /// @throws IOException if a file cannot be written
    public void finish() throws IOException, InterruptedException {
        exporter.get().finish();
    }

    /// All services.
    public List<RunningService> services() {
        return fleet.services();
    }

    /// Whether a service has something to do.
    public boolean works() {
        return services().stream().map(RunningService::status).anyMatch(JudgingPipeline::works);
    }

    /// The models that calls wait for in vain.
    public List<Outage> outages() {
        return models.outages();
    }

    /// Hands over and ends (R9): services, then models.
    @Override
    public void close() {
        fleet.close();
        models.close();
        endpoints.close();
    }

    private static boolean works(ServiceStatus status) {
        return status.inFlight() > 0 || status.lag() > 0 || status.state() == ServiceStatus.State.STARTING;
    }

    private <T> T settings(Class<T> mapping) {
        return Settings.of(mapping, values);
    }
}
