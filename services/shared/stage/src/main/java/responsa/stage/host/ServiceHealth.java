package responsa.stage.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

/// What Kubernetes asks. Only a service that ended by itself is not alive: one that waits for Kafka or for
/// a slow endpoint would not be helped by a restart, which would repeat its calls.
@Singleton
public class ServiceHealth {
    private final ServiceHost host;

    @Inject
    ServiceHealth(ServiceHost host) {
        this.host = host;
    }

    @Produces
    @ApplicationScoped
    @Liveness
    HealthCheck live() {
        return () -> answer("live", Set.of(State.STARTING, State.RUNNING, State.CLOSING));
    }

    @Produces
    @ApplicationScoped
    @Readiness
    HealthCheck ready() {
        return () -> answer("ready", Set.of(State.RUNNING));
    }

    @Produces
    @ApplicationScoped
    @Startup
    HealthCheck started() {
        return () -> answer("started", Set.of(State.RUNNING, State.CLOSING));
    }

    private HealthCheckResponse answer(String probe, Set<State> up) {
        ServiceStatus status = host.status();
        return HealthCheckResponse.named(host.name() + " " + probe)
                .status(up.contains(status.state()))
                .withData("state", status.state().name())
                .withData("done", status.done())
                .withData("in_flight", status.inFlight())
                .withData("lag", status.lag())
                .withData("detail", status.detail())
                .build();
    }
}
