package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.model.limit.AdaptiveLimit;

/// M11: a limit finds the slots of an endpoint, and keeps them in use, whatever the endpoint does past them.
/// M12: it follows when they become fewer or more.
final class AdaptiveLimitSimulationTest {
    private static final Claim ANY = new Claim(null, "");
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(300);

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @MethodSource("queueing")
    void shouldKeepTheSlotsInUseOfAnEndpointThatQueues(int slots, int callers, Supplier<Duration> latency) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, slots, latency);
        SimulatedCallers calling = calling(endpoint, callers);

        settleAndMeasure(endpoint);

        assertThat(use(endpoint, Math.min(slots, callers))).as("M11").isGreaterThan(0.99);
        assertThat(limit(calling)).as("M11").isGreaterThanOrEqualTo(Math.min(slots, callers));
    }

    @ParameterizedTest
    @MethodSource("queueing")
    void shouldNotFillTheQueueOfAnEndpointForNothing(int slots, int callers, Supplier<Duration> latency) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, slots, latency);
        SimulatedCallers calling = calling(endpoint, 8 * slots);

        settleAndMeasure(endpoint);

        assertThat(limit(calling)).as("M11").isLessThan(Math.max(32, 5 * slots / 2));
    }

    /// By the first bytes of the calls that a round lets in more, not by their ends.
    @Test
    void shouldNotWaitForTheEndOfLongCallsToFillAnEndpoint() {
        Supplier<Duration> minutes = Latencies.fixed(Duration.ofMinutes(10));
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, 2_048, minutes).firstByte(0.001);
        SimulatedCallers calling = calling(endpoint, 2_048);

        time.run(Duration.ofSeconds(10));

        assertThat(calling.pool().loads().getFirst().inFlight()).as("M11").isEqualTo(2_048);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindTheSlotsOfAnEndpointThatRefuses(long seed) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, 100, varied(seed)).refusing(Duration.ofSeconds(1));
        calling(endpoint, 512);

        settleAndMeasure(endpoint);

        assertThat(use(endpoint, 100)).as("M11").isGreaterThan(0.95);
        assertThat(refused(endpoint)).as("M11").isLessThan(0.02);
    }

    /// As they do where many are sent at once.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindTheSlotsWhereCallsOvertakeEachOther(long seed) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, 100, varied(seed))
                .refusing(Duration.ofSeconds(1))
                .away(Latencies.upTo(seed, Duration.ofMillis(5)));
        calling(endpoint, 512);

        settleAndMeasure(endpoint);

        assertThat(use(endpoint, 100)).as("M11").isGreaterThan(0.95);
        assertThat(refused(endpoint)).as("M11").isLessThan(0.02);
    }

    @ParameterizedTest
    @MethodSource("pauses")
    void shouldLoseLittleToThePausesThatAnEndpointAsksFor(Duration asked, Duration latency) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, 100, Latencies.fixed(latency)).refusing(asked);
        calling(endpoint, 512);

        settleAndMeasure(endpoint);

        assertThat(use(endpoint, 100)).as("M11").isGreaterThan(0.95);
        assertThat(refused(endpoint)).as("M11").isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldFollowWhenSlotsBecomeFewerAndMore(boolean refuses) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, 100, varied(1));
        SimulatedCallers calling = calling(refuses ? endpoint.refusing(Duration.ofSeconds(1)) : endpoint, 1_024);
        settleAndMeasure(endpoint);

        endpoint.slots(50);
        settleAndMeasure(endpoint);

        assertThat(use(endpoint, 50)).as("M12").isGreaterThan(0.95);
        assertThat(refused(endpoint)).as("M12").isLessThan(0.02);
        assertThat(limit(calling)).as("M12").isLessThan(130);

        endpoint.slots(200);
        time.run(SETTLING);
        settleAndMeasure(endpoint);

        assertThat(use(endpoint, 200)).as("M12").isGreaterThan(0.95);
        assertThat(refused(endpoint)).as("M12").isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.5, 1})
    void shouldNotTakeLongerPromptsForAQueue(double firstByte) {
        SimulatedEndpoint endpoint = new SimulatedEndpoint(time, 256, varied(1)).firstByte(0.01);
        SimulatedCallers calling = calling(endpoint, 256);
        settleAndMeasure(endpoint);

        endpoint.firstByte(firstByte);
        settleAndMeasure(endpoint);

        assertThat(use(endpoint, 256)).as("M11").isGreaterThan(0.95);
        assertThat(limit(calling)).as("M11").isGreaterThanOrEqualTo(256);
    }

    private static Stream<Arguments> queueing() {
        Duration half = Duration.ofMillis(500);
        return Stream.of(
                Arguments.of(64, 64, Latencies.fixed(Duration.ofMillis(200))),
                Arguments.of(64, 512, Latencies.fixed(Duration.ofMillis(200))),
                Arguments.of(256, 256, Latencies.fixed(Duration.ofSeconds(2))),
                Arguments.of(256, 1_024, Latencies.fixed(Duration.ofSeconds(2))),
                Arguments.of(256, 256, varied(1)),
                Arguments.of(256, 1_024, varied(2)),
                Arguments.of(256, 300, Latencies.heavyTail(3, half)),
                Arguments.of(256, 1_024, Latencies.heavyTail(4, half)),
                Arguments.of(4, 64, Latencies.fixed(half)));
    }

    private static Stream<Arguments> pauses() {
        return Stream.of(
                Arguments.of(Duration.ofSeconds(1), Duration.ofMillis(200)),
                Arguments.of(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                Arguments.of(Duration.ofSeconds(1), Duration.ofSeconds(10)),
                Arguments.of(Duration.ofMillis(100), Duration.ofSeconds(2)),
                Arguments.of(Duration.ZERO, Duration.ofSeconds(2)));
    }

    private SimulatedCallers calling(SimulatedEndpoint endpoint, int callers) {
        SimulatedCallers calling = new SimulatedCallers(
                time, 1, Map.of(SimulatedCallers.endpoint("a"), endpoint), any -> new AdaptiveLimit(Allowance.MOST));
        calling.start(callers, ANY);
        return calling;
    }

    private void settleAndMeasure(SimulatedEndpoint endpoint) {
        time.run(SETTLING);
        endpoint.reset();
        time.run(MEASURED);
    }

    private static Supplier<Duration> varied(long seed) {
        return Latencies.lognormal(seed, Duration.ofMillis(500), Duration.ofSeconds(6));
    }

    private static double use(SimulatedEndpoint endpoint, int slots) {
        return endpoint.slotSeconds() / MEASURED.toSeconds() / slots;
    }

    private static double refused(SimulatedEndpoint endpoint) {
        return (double) endpoint.refused() / (endpoint.answered() + endpoint.refused());
    }

    private static int limit(SimulatedCallers calling) {
        return calling.pool().loads().getFirst().limit();
    }
}
