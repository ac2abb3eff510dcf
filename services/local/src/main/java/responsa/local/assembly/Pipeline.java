package responsa.local.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
import responsa.local.grading.GivenDraftsService;
import responsa.local.grading.GivenRows;
import responsa.local.grading.Verdicts;
import responsa.local.input.RunInputs;
import responsa.local.measure.Measures;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.model.SharedModels;
import responsa.model.endpoint.EndpointShare;
import responsa.router.config.RouterSettings;
import responsa.router.topology.RouterService;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.topology.ScreenerService;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.Settings;

/// All services of a run, and the models that they ask. Threads: any may ask; one starts and ends it.
public final class Pipeline implements AutoCloseable {
    private final ServiceEnvironment environment;
    private final Map<String, String> values;
    private final Endpoints endpoints;
    private final SharedModels shared;
    private final Map<String, Models> models = new LinkedHashMap<>();
    private final Fleet fleet = new Fleet();
    private final Supplier<Intake> intake;
    private final Supplier<ExporterService> exporter;
    private final RunInputs inputs;
    private final Optional<GivenRows> given;

    private Pipeline(
            RunInputs inputs, Optional<GivenRows> given, ServiceEnvironment environment, Map<String, String> values) {
        this.inputs = inputs;
        this.given = given;
        this.environment = environment;
        this.values = values;
        this.endpoints = Endpoints.of(inputs);
        this.shared = SharedModels.start(
                endpoints.settings(), "run", environment.meters(), environment.clock(), EndpointShare.ALL);
        this.intake = fleet.launch(() -> Intake.start(settings(IntakeSettings.class), environment));
        fleet.launch(() -> ScreenerService.start(settings(ScreenerSettings.class), environment));
        Models classifier = asking("classifier");
        fleet.launch(() -> ClassifierService.start(settings(ClassifierSettings.class), classifier, environment));
        given.ifPresentOrElse(this::launchGiven, this::launchDrafter);
        Models judge = asking("judge");
        fleet.launch(() -> JudgeService.start(settings(JudgeSettings.class), judge, environment));
        fleet.launch(() -> RouterService.start(settings(RouterSettings.class), environment));
        this.exporter = fleet.launch(() -> ExporterService.start(settings(ExporterSettings.class), environment));
    }

    /// Starts everything, all services at once, and returns when all are started.
    ///
    /// @param given what is graded in the place of drafts of a model
    /// @param state below which stages keep their stores
    /// @param output the exporter's settings of where the dataset goes
    /// @throws IllegalStateException if a service cannot run here; what was started is ended
    public static Pipeline start(
            RunInputs inputs,
            Optional<GivenRows> given,
            Path state,
            Map<String, String> output,
            ServiceEnvironment environment)
            throws InterruptedException {
        Pipeline pipeline = new Pipeline(inputs, given, environment, LocalSettings.of(inputs, state, output));
        try {
            pipeline.fleet.awaitStart();
            return pipeline;
        } catch (RuntimeException | InterruptedException refused) {
            pipeline.close();
            throw refused;
        }
    }

    /// Where prompts go in.
    public Intake intake() {
        return intake.get();
    }

    /// Makes the output final, once everything has settled: the dataset, the measures, and of rows that were graded
    /// their verdicts.
    ///
    /// @throws IOException if a file cannot be written
    public void finish(Path out) throws IOException, InterruptedException {
        exporter.get().finish();
        Measures.of(environment.kafka(), inputs.spec(), inputs.recipe()).write(out);
        if (given.isPresent()) {
            new Verdicts(given.get(), inputs.spec(), inputs.recipe()).write(environment.kafka(), out);
        }
    }

    /// All services in the order that a prompt goes through them.
    public List<RunningService> services() {
        return fleet.services();
    }

    /// How the services are, by name, in the same order.
    public Map<String, ServiceStatus> statuses() {
        Map<String, ServiceStatus> statuses = new LinkedHashMap<>();
        services().forEach(service -> statuses.put(service.name(), service.status()));
        return statuses;
    }

    /// Inputs that models are being asked for, retries and waits for an endpoint included.
    public long calls() {
        return statuses().entrySet().stream()
                .filter(service -> models.containsKey(service.getKey()))
                .mapToLong(service -> service.getValue().inFlight())
                .sum();
    }

    /// The models that calls wait for in vain, each once.
    public List<Outage> outages() {
        Map<String, Outage> byModel = new LinkedHashMap<>();
        models.values().stream()
                .flatMap(asked -> asked.outages().stream())
                .forEach(outage -> byModel.merge(
                        outage.model(), outage, (one, other) -> one.since().isBefore(other.since()) ? one : other));
        return List.copyOf(byModel.values());
    }

    /// Hands over and ends (R9): all services at once, each within its own bound, then the models.
    @Override
    public void close() {
        fleet.close();
        shared.close();
        endpoints.close();
    }

    private void launchDrafter() {
        Models drafter = asking("drafter");
        fleet.launch(() -> DrafterService.start(settings(DrafterSettings.class), drafter, environment));
    }

    private void launchGiven(GivenRows rows) {
        fleet.launch(() -> GivenDraftsService.start(rows, settings(DrafterSettings.class), environment));
    }

    private Models asking(String service) {
        Models asked = shared.of(service);
        models.put(service, asked);
        return asked;
    }

    private <T> T settings(Class<T> mapping) {
        return Settings.of(mapping, values);
    }
}
