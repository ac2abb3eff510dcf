package responsa.drafter.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import responsa.drafter.config.DrafterSettings;
import responsa.drafter.worker.DrafterService;
import responsa.model.Models;
import responsa.model.ModelsSettings;
import responsa.sharing.DividedModels;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.Furnished;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts the drafter under Quarkus, with models of its own, which end after it.
@Singleton
class DrafterEdge implements ServiceStarter {
    private final DrafterSettings settings;
    private final ModelsSettings endpoints;

    @Inject
    DrafterEdge(DrafterSettings settings, ModelsSettings endpoints) {
        this.settings = settings;
        this.endpoints = endpoints;
    }

    @Override
    public String name() {
        return DrafterService.NAME;
    }

    @Override
    public Set<Class<?>> settings() {
        return Set.of(DrafterSettings.class, ModelsSettings.class);
    }

    @Override
    public RunningService start(ServiceEnvironment environment) throws InterruptedException {
        Models models = DividedModels.start(endpoints, name(), environment);
        boolean started = false;
        try {
            RunningService running = DrafterService.start(settings, models, environment);
            started = true;
            return new Furnished(running, () -> "", List.of(models::close));
        } finally {
            if (!started) {
                models.close();
            }
        }
    }
}
