package responsa.stage.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Shows a service's status as gauges: `responsa.in.flight`, `responsa.oldest.in.flight` (seconds) and
/// `responsa.lag`. The counters of records and calls belong to who counts them.
public final class ServiceMeters {
    private static final double MILLIS = 1000;

    private ServiceMeters() {}

    /// Adds the gauges; they ask for the status whenever the registry is read.
    public static void bind(String service, Supplier<ServiceStatus> status, MeterRegistry meters) {
        gauge("responsa.in.flight", service, status, ServiceStatus::inFlight).register(meters);
        gauge("responsa.oldest.in.flight", service, status, ServiceMeters::oldest)
                .baseUnit("seconds")
                .register(meters);
        gauge("responsa.lag", service, status, ServiceMeters::lag).register(meters);
    }

    private static Gauge.Builder<Supplier<ServiceStatus>> gauge(
            String name, String service, Supplier<ServiceStatus> status, ToDoubleFunction<ServiceStatus> value) {
        return Gauge.builder(name, status, asked -> value.applyAsDouble(asked.get()))
                .strongReference(true)
                .tag("service", service);
    }

    private static double oldest(ServiceStatus status) {
        Duration oldest = status.oldestInFlight();
        return oldest == null ? 0 : oldest.toMillis() / MILLIS;
    }

    private static double lag(ServiceStatus status) {
        return status.lag() < 0 ? Double.NaN : status.lag();
    }
}
