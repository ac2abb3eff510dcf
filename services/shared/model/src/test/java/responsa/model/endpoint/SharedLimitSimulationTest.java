package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.model.limit.AdaptiveLimit;

/// M16: processes that know nothing of each other, and each find out what an endpoint takes beside the others, use it
/// as
/// one process does.
final class SharedLimitSimulationTest {
    private static final Claim ANY = new Claim(null, "");
    private static final Duration SETTLING = Duration.ofSeconds(120);
    private static final Duration MEASURED = Duration.ofSeconds(300);
    private static final int SLOTS = 100;
    private static final int CALLERS = 512;

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void shouldFindTheSlotsOfAnEndpointThatRefuses(int processes) {
        SimulatedEndpoint endpoint = endpoint().refusing(Duration.ofSeconds(1));

        callFrom(processes, endpoint);

        assertThat(use(endpoint)).as("M16").isGreaterThan(0.95);
        assertThat((double) endpoint.refused() / (endpoint.answered() + endpoint.refused()))
                .as("M16")
                .isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void shouldKeepTheSlotsInUseOfAnEndpointThatQueues(int processes) {
        SimulatedEndpoint endpoint = endpoint();

        callFrom(processes, endpoint);

        assertThat(use(endpoint)).as("M16").isGreaterThan(0.99);
    }

    private SimulatedEndpoint endpoint() {
        Supplier<Duration> latency = Latencies.lognormal(7, Duration.ofMillis(500), Duration.ofSeconds(6));
        return new SimulatedEndpoint(time, SLOTS, latency);
    }

    private void callFrom(int processes, SimulatedEndpoint endpoint) {
        for (int i = 0; i < processes; i++) {
            SimulatedCallers callers = new SimulatedCallers(
                    time,
                    i,
                    Map.of(SimulatedCallers.endpoint("a"), endpoint),
                    any -> new AdaptiveLimit(Allowance.MOST));
            callers.start(CALLERS / processes, ANY);
        }
        time.run(SETTLING);
        endpoint.reset();
        time.run(MEASURED);
    }

    private static double use(SimulatedEndpoint endpoint) {
        return endpoint.slotSeconds() / MEASURED.toSeconds() / SLOTS;
    }
}
