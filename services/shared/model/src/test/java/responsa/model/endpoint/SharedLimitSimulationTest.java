package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.model.limit.AdaptiveLimit;

/// M16: processes that know nothing of each other, and each find out what an endpoint takes beside the others, use
/// it as one process does.
final class SharedLimitSimulationTest {
    private static final Claim ANY = new Claim(null, "");
    private static final Duration SETTLING = Duration.ofSeconds(120);
    private static final Duration MEASURED = Duration.ofSeconds(300);
    private static final int SLOTS = 100;
    private static final int CALLERS = 512;
    private static final int FEW_SLOTS = 64;
    private static final Duration GENERATION = Duration.ofMinutes(2);

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

    /// Calls of minutes; the process that is left had learned a limit beside the others.
    @ParameterizedTest
    @MethodSource("leaving")
    void shouldUseTheSlotsThatOtherProcessesLeave(int callers, double firstByte, Supplier<Duration> latency) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, FEW_SLOTS, latency).firstByte(firstByte);
        List<SimulatedCallers> processes =
                IntStream.range(0, 4).mapToObj(seed -> process(seed, endpoint)).toList();
        processes.getFirst().start(callers, ANY);
        time.run(GENERATION.multipliedBy(4));
        processes.subList(1, 4).forEach(added -> added.start(callers, ANY));
        time.run(GENERATION.multipliedBy(10));

        processes.subList(1, 4).forEach(SimulatedCallers::end);

        assertThat(useInFourGenerations(endpoint)).as("M16").isGreaterThan(0.75);
        assertThat(useInFourGenerations(endpoint)).as("M16").isGreaterThan(0.9);
    }

    private static Stream<Arguments> leaving() {
        return LongStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Arguments.of(FEW_SLOTS, 0.01, Latencies.fixed(GENERATION)),
                        Arguments.of(FEW_SLOTS, 0.2, Latencies.fixed(GENERATION)),
                        Arguments.of(FEW_SLOTS, 0.01, minutes(seed)),
                        Arguments.of(FEW_SLOTS, 0.2, minutes(seed)),
                        Arguments.of(CALLERS, 0.01, minutes(seed)),
                        Arguments.of(CALLERS, 0.2, minutes(seed))));
    }

    private static Supplier<Duration> minutes(long seed) {
        return Latencies.lognormal(seed, GENERATION, GENERATION.multipliedBy(4));
    }

    private double useInFourGenerations(SimulatedEndpoint endpoint) {
        Duration measured = GENERATION.multipliedBy(4);
        endpoint.reset();
        time.run(measured);
        return endpoint.slotSeconds() / measured.toSeconds() / FEW_SLOTS;
    }

    private SimulatedEndpoint endpoint() {
        Supplier<Duration> latency = Latencies.lognormal(7, Duration.ofMillis(500), Duration.ofSeconds(6));
        return new SimulatedEndpoint(time, SLOTS, latency);
    }

    private void callFrom(int processes, SimulatedEndpoint endpoint) {
        for (int i = 0; i < processes; i++) {
            process(i, endpoint).start(CALLERS / processes, ANY);
        }
        time.run(SETTLING);
        endpoint.reset();
        time.run(MEASURED);
    }

    private SimulatedCallers process(long seed, SimulatedEndpoint endpoint) {
        return new SimulatedCallers(
                time, seed, Map.of(SimulatedCallers.endpoint("a"), endpoint), any -> new AdaptiveLimit(Allowance.MOST));
    }

    private static double use(SimulatedEndpoint endpoint) {
        return endpoint.slotSeconds() / MEASURED.toSeconds() / SLOTS;
    }
}
