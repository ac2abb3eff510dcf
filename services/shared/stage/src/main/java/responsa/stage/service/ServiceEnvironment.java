package responsa.stage.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;

/// What a service is given to live in.
///
/// @param kafka client properties: `bootstrap.servers`, and TLS and SASL where the cluster wants them
/// @param clock the one source of time
public record ServiceEnvironment(Map<String, Object> kafka, MeterRegistry meters, InstantSource clock) {

    public ServiceEnvironment {
        kafka = Map.copyOf(kafka);
    }
}
