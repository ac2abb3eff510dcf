package responsa.exporter.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.worker.ExporterService;
import responsa.stage.host.ServiceStarter;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;

/// Starts the exporter under Quarkus.
@Singleton
class ExporterEdge implements ServiceStarter {
    private final ExporterSettings settings;

    @Inject
    ExporterEdge(ExporterSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "exporter";
    }

    @Override
    public Set<Class<?>> settings() {
        return Set.of(ExporterSettings.class);
    }

    @Override
    public RunningService start(ServiceEnvironment environment) {
        return ExporterService.start(settings, environment);
    }
}
