package responsa.system.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.broker.EmbeddedBroker;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.request.Task;
import responsa.system.Lanes;
import responsa.system.engine.Running;
import responsa.system.reference.OneJvm;
import responsa.system.settled.Books;
import responsa.system.settled.Dataset;
import responsa.system.settled.Standing;
import responsa.system.settled.Waiting;
import responsa.system.submission.Example;
import responsa.system.submission.IntakeClient;
import responsa.topics.creation.TopicCreation;
import responsa.topics.declared.TopicDeclarations;

/// Every service alone, two drafters among them, makes what one JVM makes, and shows how it does.
@ResourceLock(Lanes.PROCESSES)
class ProcessesST {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessesST.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(60);
    private static final List<String> ALONE =
            List.of("intake", "screener", "classifier", "judge", "router", "exporter");

    private final List<ServiceProcess> services = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void endWhatIsLeft() {
        services.forEach(ServiceProcess::close);
    }

    @Test
    void shouldMakeTheSameDatasetAndEndWellWhenEveryServiceIsAProcess() throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
                ScriptedModel model = ScriptedModel.start(ScriptedSettings.standard())) {
            TopicCreation.create(
                    Map.of("bootstrap.servers", broker.bootstrap()), TopicDeclarations.bundled(), PATIENCE, why -> {});
            startAll(settings(broker.bootstrap(), model.url()));

            long submitted = new IntakeClient(services.getFirst().address()).submit(Example.bundled());
            Waiting waiting = new Waiting(broker.bootstrap(), PATIENCE, this::said);
            Standing settled = waiting.settled(submitted);

            assertThat(Books.of(submitted, settled)).matches(Books::balance, "the books balance");
            waiting.exported(settled, this::output);
            assertProbesAndMetrics();
            assertThat(outOfDrafters()).allMatch(drafts -> drafts > 0, "each drafter drafted");
            assertThat(outOfDrafters().stream().mapToDouble(Double::doubleValue).sum())
                    .isEqualTo(settled.drafts().size());
            assertThat(answered("judge")).isEqualTo(model.counts().task(Task.JUDGE.id()));
            assertEndsWell();
            assertThat(Dataset.of(settled))
                    .isEqualTo(Dataset.of(OneJvm.rerun(broker.bootstrap(), submitted, folder.resolve("reference"))));
        }
    }

    private void startAll(Map<String, String> settings) throws IOException {
        for (String service : ALONE) {
            services.add(ServiceProcess.start(service, service, folder, settings));
        }
        services.add(ServiceProcess.start("drafter", "drafter-1", folder, settings));
        services.add(ServiceProcess.start("drafter", "drafter-2", folder, settings));
        services.forEach(ServiceProcess::awaitReady);
    }

    private Map<String, String> settings(String bootstrap, String modelUrl) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        settings.put("kafka.bootstrap.servers", bootstrap);
        settings.put("responsa.models.endpoints[0].model", "default");
        settings.put("responsa.models.endpoints[0].url", modelUrl);
        settings.put("responsa.screener.state-dir", folder.resolve("state").toString());
        settings.put("responsa.router.state-dir", folder.resolve("state").toString());
        settings.put("responsa.exporter.out", folder.resolve("out").toString());
        settings.put("responsa.exporter.roll-every", "2s");
        return settings;
    }

    private List<String> said() {
        return services.stream().map(service -> service.running().said()).toList();
    }

    private String output(String path) {
        Path file = folder.resolve("out").resolve(path);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private void assertProbesAndMetrics() throws IOException, InterruptedException {
        for (ServiceProcess service : services) {
            for (String probe : List.of("live", "ready", "started")) {
                assertThat(service.get("/q/health/" + probe).statusCode())
                        .as("%s of %s", probe, service.service())
                        .isEqualTo(200);
            }
            Metrics metrics = Metrics.of(service);
            assertThat(metrics.names()).as(service.service()).containsAll(Metrics.wanted(service.service()));
            assertThat(metrics.sum("responsa_records_in_total"))
                    .as("taken by %s", service.service())
                    .isPositive();
            assertThat(metrics.sum("responsa_in_flight"))
                    .as("in flight in %s", service.service())
                    .isZero();
        }
    }

    private List<Double> outOfDrafters() throws IOException, InterruptedException {
        List<Double> out = new ArrayList<>();
        for (ServiceProcess service : services) {
            if (service.service().equals("drafter")) {
                out.add(Metrics.of(service).sum("responsa_records_out_total"));
            }
        }
        return out;
    }

    private double answered(String name) throws IOException, InterruptedException {
        ServiceProcess service = services.stream()
                .filter(one -> one.service().equals(name))
                .findFirst()
                .orElseThrow();
        return Metrics.of(service).sum("responsa_model_calls_total", "outcome=\"answered\"");
    }

    /// All at once, as a machine that is shut down does it.
    private void assertEndsWell() throws InterruptedException {
        long start = System.nanoTime();
        services.forEach(service -> service.running().terminate());
        for (ServiceProcess service : services) {
            Running running = service.running();
            assertThat(running.awaitEnd(LONGEST_END)).as(running::said).isIn(0, 143);
        }
        LOG.info(
                "{} services ended {} ms after SIGTERM",
                services.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
