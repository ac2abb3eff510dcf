package responsa.intake.worker;

import java.time.Duration;
import responsa.intake.config.IntakeSettings;
import responsa.stage.catalogue.KafkaCatalogue;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// The running service.
public final class Intake implements RunningService {
    private final KafkaCatalogue catalogue;

    private Intake(KafkaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Starts it: reads the catalogue and connects.
    ///
    /// @throws IllegalStateException if a topic is missing
    public static Intake start(IntakeSettings settings, ServiceEnvironment environment) throws InterruptedException {
        return new Intake(KafkaCatalogue.start(environment.kafka(), Duration.ZERO));
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public ServiceStatus status() {
        return new ServiceStatus(State.RUNNING, 0, 0, null, 0, "takes prompts");
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
