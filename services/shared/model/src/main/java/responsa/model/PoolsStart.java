package responsa.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import responsa.model.endpoint.EndpointShare;
import responsa.model.hedge.HedgeRule;
import responsa.model.http.Wire;

/// Puts together what calls share, from settings.
final class PoolsStart {
    private PoolsStart() {}

    /// @throws IllegalArgumentException if a setting cannot be used; the message names it
    static Pools of(
            ModelsSettings settings,
            String owner,
            MeterRegistry meters,
            InstantSource clock,
            EndpointShare share,
            Map<String, String> environment) {
        Patience patience = Patience.of(settings);
        Sources sources = Sources.of(settings, environment);
        Wire wire = new Wire(patience.connect(), clock);
        Switchboard board =
                new Switchboard(wire, patience, clock, new CountDownLatch(1), new Extras(), hedge(settings.hedge()));
        Pools pools = new Pools(owner, meters, sources.unresolved(), share, board);
        if (sources.change()) {
            Watch.start(sources, pools, settings.endpointsEvery());
        }
        return pools;
    }

    private static @Nullable HedgeRule hedge(ModelsSettings.Hedge settings) {
        OptionalDouble percentile = settings.percentile();
        return percentile.isEmpty() ? null : new HedgeRule(percentile.getAsDouble(), settings.budget());
    }
}
