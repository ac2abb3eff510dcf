package responsa.exporter.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import responsa.stage.service.ServiceEnvironment;

/// An exporter in a process of its own, for [KillIT] to kill.
final class ExportProcess {
    private ExportProcess() {}

    /// @param arguments the broker, and the output directory
    public static void main(String[] arguments) {
        ServiceEnvironment environment = new ServiceEnvironment(
                Map.of("bootstrap.servers", arguments[0]), new SimpleMeterRegistry(), InstantSource.system());
        try (ExporterService service = ExporterService.start(Bench.settings(Path.of(arguments[1])), environment)) {
            service.finish();
        }
    }
}
