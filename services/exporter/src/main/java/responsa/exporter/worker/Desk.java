package responsa.exporter.worker;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.storage.Storage;
import responsa.stage.service.ServiceEnvironment;

/// What stays the same from shift to shift.
///
/// @param finishes who waits for everything to be in files; any thread adds
/// @param closing at zero when the service is to end
record Desk(
        ExporterSettings settings,
        ServiceEnvironment environment,
        Output output,
        ExporterMeters meters,
        StatusBoard board,
        Queue<Finish> finishes,
        CountDownLatch closing) {

    Map<String, Object> kafka() {
        return environment.kafka();
    }

    Storage storage() {
        return output.storage();
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }
}
