package responsa.judge.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import responsa.judge.domain.reward.Rewarded;

/// What the reward endpoint counts; passes and scores of its completions are in no figure of the stage. Threads: any.
record RewardMeters(String service, MeterRegistry meters) {

    /// A request whose completions were judged.
    void answered(List<Rewarded> results) {
        requests("answered");
        results.forEach(result -> Counter.builder("responsa.judge.reward.items")
                .description("Completions scored for trainers")
                .tag("service", service)
                .tag("decision", result.decision().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment());
    }

    /// A request that was turned away because of those under way.
    void busy() {
        requests("busy");
    }

    /// A request that cannot be used.
    void refused() {
        requests("refused");
    }

    private void requests(String result) {
        Counter.builder("responsa.judge.reward.requests")
                .description("Requests of trainers")
                .tag("service", service)
                .tag("result", result)
                .register(meters)
                .increment();
    }
}
