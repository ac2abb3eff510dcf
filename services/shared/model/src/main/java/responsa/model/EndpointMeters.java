package responsa.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.EndpointLoad;
import responsa.model.endpoint.EndpointPool;

/// What is shown of the endpoints of a model: limit, calls in flight, paused; and how many calls wait.
///
/// Bound: the endpoints that there are now; those that are gone are shown no more. Threads: any.
final class EndpointMeters {
    private final Tags tags;
    private final EndpointPool pool;
    private final MeterRegistry meters;
    private final Map<Endpoint, List<Meter>> shown = new HashMap<>();

    EndpointMeters(String service, String model, EndpointPool pool, MeterRegistry meters) {
        this.tags = Tags.of("service", service, "model", model);
        this.pool = pool;
        this.meters = meters;
        Gauge.builder("responsa.model.waiting", pool, EndpointPool::waiting)
                .description("Calls that wait for an endpoint")
                .tags(tags)
                .register(meters);
    }

    /// Shows the endpoints that the pool has now.
    synchronized void follow() {
        List<Endpoint> now = pool.loads().stream().map(EndpointLoad::endpoint).toList();
        shown.entrySet().removeIf(gone -> {
            boolean isGone = !now.contains(gone.getKey());
            if (isGone) {
                gone.getValue().forEach(meters::remove);
            }
            return isGone;
        });
        now.forEach(endpoint -> shown.computeIfAbsent(endpoint, this::show));
    }

    private List<Meter> show(Endpoint endpoint) {
        return List.of(
                gauge("responsa.model.limit", "Calls that an endpoint is sent at once", endpoint, EndpointLoad::limit),
                gauge("responsa.model.in-flight", "Calls in flight", endpoint, EndpointLoad::inFlight),
                gauge(
                        "responsa.model.paused",
                        "1 while an endpoint asks for a pause",
                        endpoint,
                        load -> load.paused() ? 1 : 0),
                gauge("responsa.model.up", "1 while an endpoint answers", endpoint, load -> load.up() ? 1 : 0));
    }

    private Gauge gauge(String name, String description, Endpoint endpoint, ToDoubleFunction<EndpointLoad> value) {
        return Gauge.builder(name, () -> value(endpoint, value))
                .description(description)
                .tags(tags)
                .tag("endpoint", endpoint.address().text())
                .register(meters);
    }

    private double value(Endpoint endpoint, ToDoubleFunction<EndpointLoad> value) {
        return pool.loads().stream()
                .filter(load -> load.endpoint().equals(endpoint))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
