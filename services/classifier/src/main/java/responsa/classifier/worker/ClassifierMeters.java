package responsa.classifier.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import responsa.classifier.domain.answer.AuditOutcome;
import responsa.classifier.domain.answer.Failures;
import responsa.topics.record.CategorySource;

/// What the classifier counts beside what every stage does. Threads: any.
final class ClassifierMeters {
    private final Counter unknownLabels;
    private final Counter unreadable;
    private final Map<AuditOutcome, Counter> audits = new EnumMap<>(AuditOutcome.class);
    private final Map<CategorySource, Counter> cases = new EnumMap<>(CategorySource.class);

    ClassifierMeters(MeterRegistry meters) {
        this.unknownLabels = Counter.builder("responsa.labels.unknown")
                .description("Prompts whose label names nothing in their spec")
                .tag("service", Failures.STAGE)
                .register(meters);
        this.unreadable = Counter.builder("responsa.classifications.unreadable")
                .description("Answers that no category could be read from")
                .tag("service", Failures.STAGE)
                .register(meters);
        for (AuditOutcome outcome : AuditOutcome.values()) {
            audits.put(
                    outcome,
                    Counter.builder("responsa.labels.audited")
                            .description("Labelled prompts that a model was asked about, by how it agrees")
                            .tag("service", Failures.STAGE)
                            .tag("agreement", outcome.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        for (CategorySource source : CategorySource.values()) {
            cases.put(
                    source,
                    Counter.builder("responsa.cases")
                            .description("Cases by where their categories come from")
                            .tag("service", Failures.STAGE)
                            .tag("source", source.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    void audited(AuditOutcome outcome) {
        audits.get(outcome).increment();
    }

    void unknownLabel() {
        unknownLabels.increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    void classified(CategorySource source) {
        cases.get(source).increment();
    }
}
