package responsa.stage.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import responsa.stage.service.ServiceStatus.State;

class ServiceMetersTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<ServiceStatus> status =
            new AtomicReference<>(new ServiceStatus(State.STARTING, 0, 0, null, -1, ""));

    @Test
    void shouldFollowTheStatus() {
        ServiceMeters.bind("drafter", status::get, meters);
        status.set(new ServiceStatus(State.RUNNING, 7, 3, Duration.ofMillis(1500), 12, ""));

        assertThat(value("responsa.in.flight")).isEqualTo(3);
        assertThat(value("responsa.oldest.in.flight")).isEqualTo(1.5);
        assertThat(value("responsa.lag")).isEqualTo(12);
    }

    @Test
    void shouldNotShowALagThatIsNotKnown() {
        ServiceMeters.bind("drafter", status::get, meters);

        assertThat(value("responsa.lag")).isNaN();
        assertThat(value("responsa.oldest.in.flight")).isZero();
    }

    private double value(String name) {
        return meters.get(name).tag("service", "drafter").gauge().value();
    }
}
