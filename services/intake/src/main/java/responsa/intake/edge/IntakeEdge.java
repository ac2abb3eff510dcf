package responsa.intake.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import responsa.intake.config.IntakeSettings;
import responsa.intake.worker.Intake;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts intake under Quarkus.
@Singleton
class IntakeEdge implements ServiceStarter {
    private final IntakeSettings settings;

    @Inject
    IntakeEdge(IntakeSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public Set<Class<?>> settings() {
        return Set.of(IntakeSettings.class);
    }

    @Override
    public RunningService start(ServiceEnvironment environment) throws InterruptedException {
        return Intake.start(settings, environment);
    }
}
