package responsa.intake.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import responsa.intake.config.IntakeSettings;
import responsa.intake.worker.Intake;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts intake under Quarkus, and lets HTTP in once it runs.
@Singleton
class IntakeEdge implements ServiceStarter {
    private final IntakeSettings settings;
    private volatile @Nullable Reception reception;

    /// @param access asked for here, so that a token which cannot be read stops the start
    @Inject
    IntakeEdge(IntakeSettings settings, Access access) {
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
        Intake intake = Intake.start(settings, environment);
        reception = new Reception(intake, settings);
        return intake;
    }

    /// Empty until intake runs.
    Optional<Reception> reception() {
        return Optional.ofNullable(reception);
    }
}
