package responsa.screener.topology;

import responsa.screener.config.ScreenerSettings;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.streams.service.RecordCounters;
import responsa.streams.service.StreamsService;

/// The screener's door.
public final class ScreenerService {
    private ScreenerService() {}

    /// Starts the screener. It waits for Kafka and its topics, as long as they take.
    ///
    /// @throws IllegalArgumentException if a setting is out of its bounds
    public static RunningService start(ScreenerSettings settings, ServiceEnvironment environment) {
        RecordCounters counters = RecordCounters.of(environment.meters(), ScreenerTopology.NAME);
        return StreamsService.start(ScreenerTopology.stage(counters), settings, environment);
    }
}
