package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.model.limit.AdaptiveLimit;
import responsa.topics.id.Sha256;

/// M19: endpoints whose caches hold a quarter of all prefixes find nine in ten blocks there, and all of their slots
/// stay in use, while as many calls wait as are worked on.
///
/// Two models at eight endpoints, twelve prefixes each, drawn evenly.
final class AffinitySimulationTest {
    private static final int ENDPOINTS = 8;
    private static final int PREFIXES = 12;
    private static final int FEW_SLOTS = 32;
    private static final int KEPT_BLOCKS = 1_024;
    private static final Duration MEASURED = Duration.ofSeconds(120);
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final VirtualTime time = new VirtualTime();
    private final List<SimulatedEndpoint> servers = new ArrayList<>();
    private final List<SimulatedPrefixCache> caches = IntStream.range(0, ENDPOINTS)
            .mapToObj(endpoint -> new SimulatedPrefixCache(KEPT_BLOCKS))
            .toList();

    @ParameterizedTest
    @CsvSource({"32, 2, 1", "32, 4, 1", "32, 4, 2", "64, 2, 2", "16, 4, 3"})
    void shouldFindMostPrefixesAndKeepAllSlotsInUse(int slots, int callersToSlots, long seed) {
        call("drafter", slots, callersToSlots * slots * ENDPOINTS, seed, PREFIXES);
        call("judge", slots, callersToSlots * slots * ENDPOINTS, seed, PREFIXES);
        time.run(SETTLING);
        servers.forEach(SimulatedEndpoint::reset);
        caches.forEach(SimulatedPrefixCache::reset);

        time.run(MEASURED);

        long found = caches.stream().mapToLong(SimulatedPrefixCache::found).sum();
        long asked = caches.stream().mapToLong(SimulatedPrefixCache::asked).sum();
        double used =
                servers.stream().mapToDouble(SimulatedEndpoint::slotSeconds).sum();
        assertThat((double) found / asked).as("M19").isGreaterThan(0.9);
        assertThat(used / MEASURED.toSeconds() / servers.size() / slots)
                .as("M19")
                .isGreaterThan(0.99);
    }

    /// Nothing is found anywhere, and much of a call is the reading of its prompt, which looks like a queue to who does
    /// not know how many slots there are. Where it is half of a call, the limits themselves cost as much.
    @ParameterizedTest
    @CsvSource({"1, 0.3, 0.92", "2, 0.3, 0.99", "4, 0.3, 0.99", "1, 0.5, 0.88", "2, 0.5, 0.88", "4, 0.5, 0.88"})
    void shouldKeepSlotsInUseWhereNoPrefixIsFound(int callersToSlots, double reading, double least) {
        call("drafter", FEW_SLOTS, callersToSlots * FEW_SLOTS * ENDPOINTS, 1, 1_000);
        servers.forEach(server -> server.firstByte(0.01));
        time.run(SETTLING);
        servers.forEach(server -> server.firstByte(reading));
        time.run(SETTLING.multipliedBy(4));
        servers.forEach(SimulatedEndpoint::reset);

        time.run(MEASURED);

        assertThat(use(FEW_SLOTS)).as("M19").isGreaterThan(least);
    }

    private double use(int slots) {
        double used =
                servers.stream().mapToDouble(SimulatedEndpoint::slotSeconds).sum();
        return used / MEASURED.toSeconds() / servers.size() / slots;
    }

    private void call(String model, int slots, int callers, long seed, int different) {
        Map<Endpoint, SimulatedEndpoint> endpoints = new LinkedHashMap<>();
        for (int i = 0; i < ENDPOINTS; i++) {
            SimulatedPrefixCache cache = caches.get(i);
            SimulatedEndpoint server = new SimulatedEndpoint(time, slots, latency(slots, seed + i))
                    .telling(claim -> cache.lookUp(claim.prefix()));
            endpoints.put(SimulatedCallers.endpoint("model-" + i), server);
            servers.add(server);
        }
        List<Sha256> prefixes = IntStream.range(0, different)
                .mapToObj(prefix -> Sha256.of(model + prefix))
                .toList();
        Random random = new Random(seed);
        new SimulatedCallers(time, seed, endpoints, any -> new AdaptiveLimit(Allowance.MOST))
                .start(callers, () -> new Claim(prefixes.get(random.nextInt(different)), ""));
    }

    /// So that all together answer as many calls a second, whatever the slots.
    private static Supplier<Duration> latency(int slots, long seed) {
        Duration median = Duration.ofMillis(40L * slots);
        return Latencies.lognormal(seed, median, median.multipliedBy(3));
    }
}
