package responsa.model.endpoint;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.VegasLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import responsa.model.limit.AdaptiveLimit;
import responsa.model.limit.CallLimit;
import responsa.model.limit.Mark;

/// By hand: how the rules of concurrency-limits and ours do at endpoints of three kinds, in virtual time. The README
/// has the figures.
final class LimitComparison {
    private static final Claim ANY = new Claim(null, "");
    private static final Duration RAMP_UP = Duration.ofSeconds(120);
    private static final Duration MEASURED = Duration.ofSeconds(600);
    private static final int CALLERS = 1_024;

    private LimitComparison() {}

    /// Prints a table of the share of slots in use, calls refused, and the limit at the end.
    public static void main(String[] none) {
        rules().forEach((rule, limit) ->
                endpoints().forEach((kind, endpoint) -> print(System.out, rule, kind, limit, endpoint)));
    }

    private static void print(
            PrintStream out,
            String rule,
            String kind,
            Function<VirtualTime, CallLimit> limit,
            Function<VirtualTime, SimulatedEndpoint> endpoint) {
        VirtualTime time = new VirtualTime();
        SimulatedEndpoint server = endpoint.apply(time);
        SimulatedCallers callers =
                new SimulatedCallers(time, 1, Map.of(SimulatedCallers.endpoint("a"), server), any -> limit.apply(time));
        callers.start(CALLERS, ANY);
        time.run(RAMP_UP);
        server.reset();
        time.run(MEASURED);
        double use = server.slotSeconds() / MEASURED.toSeconds();
        long asked = server.answered() + server.refused();
        out.printf(
                "%-12s %-41s in slots %7.1f  refused %5.2f %%  answered/s %7.1f  limit %d%n",
                rule,
                kind,
                use,
                100.0 * server.refused() / asked,
                (double) server.answered() / MEASURED.toSeconds(),
                callers.pool().loads().getFirst().limit());
    }

    private static Map<String, Function<VirtualTime, CallLimit>> rules() {
        Map<String, Function<VirtualTime, CallLimit>> rules = new LinkedHashMap<>();
        rules.put("ours", time -> new AdaptiveLimit(Allowance.MOST));
        rules.put("aimd", time -> new Library(time, aimd()));
        rules.put(
                "gradient2",
                time -> new Library(time, WindowedLimit.newBuilder().build(gradient())));
        rules.put("vegas", time -> new Library(time, WindowedLimit.newBuilder().build(vegas())));
        return rules;
    }

    private static Limit aimd() {
        return AIMDLimit.newBuilder()
                .initialLimit(32)
                .maxLimit(Allowance.MOST)
                .timeout(1, TimeUnit.DAYS)
                .build();
    }

    private static Limit gradient() {
        return Gradient2Limit.newBuilder()
                .initialLimit(32)
                .minLimit(1)
                .maxConcurrency(Allowance.MOST)
                .build();
    }

    private static Limit vegas() {
        return VegasLimit.newBuilder()
                .initialLimit(32)
                .maxConcurrency(Allowance.MOST)
                .build();
    }

    private static Map<String, Function<VirtualTime, SimulatedEndpoint>> endpoints() {
        Supplier<Duration> brief = Latencies.fixed(Duration.ofMillis(200));
        Supplier<Duration> varied = Latencies.lognormal(7, Duration.ofMillis(500), Duration.ofSeconds(6));
        Supplier<Duration> tail = Latencies.heavyTail(7, Duration.ofMillis(500));
        Duration second = Duration.ofSeconds(1);
        Map<String, Function<VirtualTime, SimulatedEndpoint>> endpoints = new LinkedHashMap<>();
        endpoints.put("64 x 200 ms, queue", time -> new SimulatedEndpoint(time, 64, brief));
        endpoints.put("256 lognormal, queue", time -> new SimulatedEndpoint(time, 256, varied));
        endpoints.put("256 heavy tail, queue", time -> new SimulatedEndpoint(time, 256, tail));
        endpoints.put("256 lognormal, no stream, queue", time -> new SimulatedEndpoint(time, 256, varied).firstByte(1));
        endpoints.put("100 x 200 ms, 429 after 1 s", time -> new SimulatedEndpoint(time, 100, brief).refusing(second));
        endpoints.put(
                "100 lognormal, 429 after 1 s", time -> new SimulatedEndpoint(time, 100, varied).refusing(second));
        endpoints.put(
                "100 lognormal, 429 after 1 s, 5 ms away",
                time -> new SimulatedEndpoint(time, 100, varied)
                        .refusing(second)
                        .away(Latencies.upTo(7, Duration.ofMillis(5))));
        endpoints.put(
                "100 lognormal, 429 after 1 s, 20 ms away",
                time -> new SimulatedEndpoint(time, 100, varied)
                        .refusing(second)
                        .away(Latencies.upTo(7, Duration.ofMillis(20))));
        endpoints.put("100 lognormal, 429", time -> new SimulatedEndpoint(time, 100, varied).refusing(Duration.ZERO));
        endpoints.put("256, batch slows from 64, queue", time -> new SimulatedEndpoint(time, 256, varied).batching(64));
        return endpoints;
    }

    /// A rule of the library, told of whole calls as it is meant to be.
    private record Library(VirtualTime time, Limit rule) implements CallLimit {

        @Override
        public boolean isOfAll() {
            return false;
        }

        @Override
        public int calls() {
            return Math.max(1, rule.getLimit());
        }

        @Override
        public void answered(Mark mark, Duration latency) {
            rule.onSample(time.nanos() - latency.toNanos(), latency.toNanos(), mark.inFlight(), false);
        }

        @Override
        public void refused(Mark mark, int inFlight, @Nullable Duration asked, Instant now) {
            rule.onSample(time.nanos(), 1_000_000, mark.inFlight(), true);
        }

        @Override
        public int weight() {
            return calls();
        }
    }
}
