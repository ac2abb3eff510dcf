package responsa.screener.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.topology.ScreenerService;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts the screener under Quarkus.
@Singleton
class ScreenerEdge implements ServiceStarter {
    private final ScreenerSettings settings;

    @Inject
    ScreenerEdge(ScreenerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "screener";
    }

    @Override
    public Set<Class<?>> settings() {
        return Set.of(ScreenerSettings.class);
    }

    @Override
    public RunningService start(ServiceEnvironment environment) throws InterruptedException {
        return ScreenerService.start(settings, environment);
    }
}
