package responsa.stage.host;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.service.Carriers;
import responsa.stage.service.KafkaConnection;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceMeters;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.Settings;

/// Holds the application's one service.
///
/// Threads: the status may be asked for on any; the service starts on a virtual one, and is closed on
/// Quarkus's own.
@Singleton
public class ServiceHost {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceHost.class);

    private static final int BAD_SETTINGS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServiceStarter starter;
    private final Config config;
    private final MeterRegistry meters;
    private volatile Hosted hosted = new Hosted.Waiting("not started yet");
    private final Thread starting;
    private volatile Map<String, Object> kafka = Map.of();

    @Inject
    ServiceHost(ServiceStarter starter, Config config, MeterRegistry meters) {
        this.starter = starter;
        this.config = config;
        this.meters = meters;
        Carriers.provide();
        this.starting = Thread.ofVirtual().name(starter.name() + "-start").unstarted(this::start);
    }

    /// How the service is; before it runs, what it waits for.
    public ServiceStatus status() {
        return hosted.status();
    }

    /// The service's one word.
    public String name() {
        return starter.name();
    }

    void onStart(@Observes StartupEvent event) {
        try {
            starter.settings().forEach(mapping -> Settings.check(mapping, config.getPropertyNames()));
            kafka = KafkaConnection.from(config);
        } catch (IllegalArgumentException unusable) {
            LOG.error("{} does not start: {}", starter.name(), unusable.getMessage());
            hosted = new Hosted.Failed(String.valueOf(unusable.getMessage()));
            Quarkus.asyncExit(BAD_SETTINGS);
            return;
        }
        ServiceMeters.bind(starter.name(), this::status, meters);
        starting.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        starting.interrupt();
        starting.join();
        if (hosted instanceof Hosted.Running running) {
            running.service().close();
        }
    }

    private void start() {
        try {
            KafkaGate.await(kafka, detail -> hosted = new Hosted.Waiting(detail));
            ServiceEnvironment environment = new ServiceEnvironment(kafka, meters, InstantSource.system());
            RunningService service = PatientStart.start(
                    () -> starter.start(environment), detail -> hosted = new Hosted.Waiting(detail), PAUSE);
            hosted = new Hosted.Running(service);
            LOG.info("{} runs", starter.name());
        } catch (InterruptedException stopped) {
            hosted = new Hosted.Waiting("stopped before it ran");
        } catch (RuntimeException refused) { // a thread begins here
            hosted = new Hosted.Failed(String.valueOf(refused.getMessage()));
            LOG.error("{} cannot run: {}", starter.name(), refused.getMessage(), refused);
        }
    }
}
