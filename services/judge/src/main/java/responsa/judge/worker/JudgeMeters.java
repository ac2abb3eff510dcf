package responsa.judge.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import responsa.judge.domain.Hearing;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;

/// What the judge counts of its own; calls and records are counted elsewhere. Threads: any.
final class JudgeMeters {
    private static final String SERVICE = "service";
    /// A bucket for every score; that of 0 ends above it, since Micrometer takes no bucket that ends there.
    private static final double[] SCORES = {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private final MeterRegistry meters;
    private final String service;
    private final Counter scored;
    private final Counter unreadable;
    private final Counter askedAgain;
    private final Counter saved;
    private final AgreementMeters agreement;

    /// @param service the tag that all of them carry
    JudgeMeters(String service, MeterRegistry meters) {
        this.meters = meters;
        this.service = service;
        this.agreement = new AgreementMeters(service, meters);
        this.scored = passes("scored");
        this.unreadable = passes("unreadable");
        this.askedAgain = Counter.builder("responsa.judge.asked.again")
                .description("Calls made because the answer before could not be read")
                .tag(SERVICE, service)
                .register(meters);
        this.saved = Counter.builder("responsa.judge.passes.saved")
                .description("Passes that were not made because the decision was known")
                .tag(SERVICE, service)
                .register(meters);
    }

    /// Findings of the gates on one draft. Names of findings are few and fixed, so the tag is bounded.
    void found(List<Finding> findings) {
        findings.forEach(finding -> Counter.builder("responsa.judge.findings")
                .description("What gates saw in drafts")
                .tag(SERVICE, service)
                .tag("gate", finding.gate())
                .tag("rejects", Boolean.toString(finding.rejects()))
                .register(meters)
                .increment());
    }

    /// A call that asks again.
    void askedAgain() {
        askedAgain.increment();
    }

    /// A draft whose judging is settled: its passes, those that were kept by another process among them, so that
    /// every pass is counted with its verdict and once. The tag of scores is bounded by the rubrics in use.
    void settled(Hearing hearing) {
        List<Pass> passes = hearing.passes();
        passes.forEach(this::passed);
        if (hearing.rejects()) {
            saved.increment(hearing.judging().passes() - passes.size());
        }
        agreement.settled(hearing);
    }

    /// A pass that could not be read has no scores: it moves no distribution.
    private void passed(Pass pass) {
        (pass.readable() ? scored : unreadable).increment();
        if (pass.label() != null) {
            Counter.builder("responsa.judge.labels")
                    .description("What passes say of submitted labels: their noise")
                    .tag(SERVICE, service)
                    .tag("opinion", pass.label().agrees() ? "agree" : "disagree")
                    .register(meters)
                    .increment();
        }
        pass.scores()
                .forEach((criterion, score) -> DistributionSummary.builder("responsa.judge.scores")
                        .description("Scores by criterion, one for every pass")
                        .tag(SERVICE, service)
                        .tag("criterion", criterion)
                        .serviceLevelObjectives(SCORES)
                        .register(meters)
                        .record(score.value()));
    }

    private Counter passes(String result) {
        return Counter.builder("responsa.judge.passes")
                .description("Passes of settled drafts")
                .tag(SERVICE, service)
                .tag("result", result)
                .register(meters);
    }
}
