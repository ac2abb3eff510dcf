package responsa.router.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import responsa.router.config.RouterSettings;
import responsa.router.topology.RouterService;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts the router under Quarkus.
@Singleton
class RouterEdge implements ServiceStarter {
    private final RouterSettings settings;

    @Inject
    RouterEdge(RouterSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "router";
    }

    @Override
    public Set<Class<?>> settings() {
        return Set.of(RouterSettings.class);
    }

    @Override
    public RunningService start(ServiceEnvironment environment) throws InterruptedException {
        return RouterService.start(settings, environment);
    }
}
