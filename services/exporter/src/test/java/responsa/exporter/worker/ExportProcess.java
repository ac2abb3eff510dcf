package responsa.exporter.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import responsa.exporter.config.ExporterSettings;
import responsa.stage.service.ServiceEnvironment;

/// An exporter in a process of its own, for [KillIT] to kill.
final class ExportProcess {
    private ExportProcess() {}

    /// @param arguments the broker, and the output directory; or the broker, a bucket's address, its endpoint and the
    /// spool
    public static void main(String[] arguments) {
        ServiceEnvironment environment = new ServiceEnvironment(
                Map.of("bootstrap.servers", arguments[0]), new SimpleMeterRegistry(), InstantSource.system());
        ExporterSettings settings = arguments.length == 2
                ? Bench.settings(Path.of(arguments[1]))
                : Bench.settings(arguments[1], arguments[2], Path.of(arguments[3]));
        try (ExporterService service = ExporterService.start(settings, environment)) {
            service.finish();
        }
    }
}
