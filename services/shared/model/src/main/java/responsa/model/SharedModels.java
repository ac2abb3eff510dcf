package responsa.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import responsa.model.endpoint.EndpointShare;

/// The models of several services in one process: they share the endpoints' limits, and where calls wait for an
/// endpoint, the services take turns. Threads: any.
public final class SharedModels implements AutoCloseable {
    private final Pools pools;
    private final MeterRegistry meters;

    private SharedModels(Pools pools, MeterRegistry meters) {
        this.pools = pools;
        this.meters = meters;
    }

    /// Starts a client. No endpoint is asked yet.
    ///
    /// @param owner the value of the tag `service` where a metric is about all of them
    /// @param share what of each endpoint this process may use
    /// @throws IllegalArgumentException as [OpenAiModels#start] does
    public static SharedModels start(
            ModelsSettings settings, String owner, MeterRegistry meters, InstantSource clock, EndpointShare share) {
        return start(settings, owner, meters, clock, share, System.getenv());
    }

    static SharedModels start(
            ModelsSettings settings,
            String owner,
            MeterRegistry meters,
            InstantSource clock,
            EndpointShare share,
            Map<String, String> environment) {
        return new SharedModels(PoolsStart.of(settings, owner, meters, clock, share, environment), meters);
    }

    /// What a service asks. To close it does nothing: its calls end by themselves, or when this is closed.
    public Models of(String service) {
        return new OpenAiModels(service, meters, pools, () -> {});
    }

    /// Calls in flight and waiting at this moment, by the endpoint's address.
    public Map<String, Integer> asked() {
        return pools.asked();
    }

    /// What this process may use of the endpoints may have changed: those that wait go on as far as it has grown.
    public void shareChanged() {
        pools.shareChanged();
    }

    /// Ends it; calls under way end as interrupted.
    @Override
    public void close() {
        pools.close();
    }

    Pools pools() {
        return pools;
    }
}
