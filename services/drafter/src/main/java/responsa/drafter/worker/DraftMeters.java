package responsa.drafter.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import responsa.drafter.domain.answer.Failures;
import responsa.topics.record.DraftOutcome;

/// Counts drafts by outcome; every outcome is there from the start, at zero. Threads: any.
final class DraftMeters {
    private final Map<DraftOutcome, Counter> drafts = new EnumMap<>(DraftOutcome.class);

    private final Counter shortened;

    DraftMeters(MeterRegistry meters) {
        shortened = Counter.builder("responsa.drafts.shortened")
                .description("Requests with less of the spec, since all of it was longer than the model's context")
                .tag("service", Failures.STAGE)
                .register(meters);
        for (DraftOutcome outcome : DraftOutcome.values()) {
            drafts.put(
                    outcome,
                    Counter.builder("responsa.drafts")
                            .description("Drafts by how their call ended")
                            .tag("service", Failures.STAGE)
                            .tag("outcome", outcome.text())
                            .register(meters));
        }
    }

    void shortened() {
        shortened.increment();
    }

    void drafted(DraftOutcome outcome) {
        drafts.get(outcome).increment();
    }
}
