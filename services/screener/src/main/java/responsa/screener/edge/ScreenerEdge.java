package responsa.screener.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
    public Class<?> settings() {
        return ScreenerSettings.class;
    }

    @Override
    public RunningService start(ServiceEnvironment environment) {
        return ScreenerService.start(settings, environment);
    }
}
