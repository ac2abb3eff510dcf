package responsa.model;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.model.failure.Cause;
import responsa.topics.record.TokenUsage;

/// What is counted of the calls of one service to one model. Threads: any.
final class ModelMeters {
    /// From a stand-in's answer to half an hour of thinking.
    private static final Duration[] LATENCIES = Stream.of(10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Tags tags;
    private final Timer latency;
    private final Counter prompt;
    private final Counter completion;
    private final Counter cached;

    ModelMeters(String service, String model, MeterRegistry meters) {
        this.meters = meters;
        this.tags = Tags.of("service", service, "model", model);
        this.latency = Timer.builder("responsa.model.latency")
                .description("From a request's first byte to its answer's last")
                .tags(tags)
                .serviceLevelObjectives(LATENCIES)
                .register(meters);
        this.prompt = tokens("prompt");
        this.completion = tokens("completion");
        this.cached = tokens("cached");
    }

    /// A call ended.
    ///
    /// @param outcome answered, gave-up, refused, too-long or interrupted
    void ended(String outcome) {
        counter("responsa.model.calls", "Calls ended", "outcome", outcome).increment();
    }

    /// A request was answered.
    ///
    /// @param took of this request, without tries before it
    void answered(Duration took) {
        latency.record(took);
    }

    /// What an answer cost; tokens that were not reported count as none.
    void spent(TokenUsage usage) {
        count(prompt, usage.prompt());
        count(completion, usage.completion());
        count(cached, usage.cached());
    }

    /// A request of a call failed, and it is made again.
    void retried(Cause cause) {
        counter("responsa.model.retries", "Requests made again", "cause", cause.tag())
                .increment();
    }

    /// A second request of a call ended.
    ///
    /// @param outcome won, cancelled (the first one answered, or the call was interrupted) or failed
    void hedged(String outcome) {
        counter("responsa.model.hedges", "Second requests of calls that let wait", "outcome", outcome)
                .increment();
    }

    /// A request was cancelled because another one of its call was answered.
    ///
    /// @param tokens that it cost, about
    void abandoned(long tokens) {
        tokens("abandoned").increment(tokens);
    }

    private Counter tokens(String kind) {
        return counter("responsa.model.tokens", "Tokens as the endpoints report them", "kind", kind);
    }

    private Counter counter(String name, String description, String tag, String value) {
        return Counter.builder(name)
                .description(description)
                .tags(tags)
                .tag(tag, value)
                .register(meters);
    }

    private static void count(Counter counter, @Nullable Long tokens) {
        if (tokens != null) {
            counter.increment(tokens);
        }
    }
}
