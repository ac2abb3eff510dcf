package responsa.judge.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import responsa.judge.domain.Hearing;
import responsa.judge.domain.agreement.Agreement;
import responsa.judge.domain.agreement.Agreements;
import responsa.judge.domain.agreement.Aspect;

/// Shows how far passes agree, since the start of the process. Threads: any.
///
/// Bound: criteria and judges are those of the recipes in use; of policies the first that come keep their names, and
/// what comes later is `other`. A figure that does not exist yet is NaN, which Prometheus leaves out of averages.
final class AgreementMeters {
    static final int MOST_POLICIES = 64;
    private static final String OTHER = "other";

    private final String service;
    private final MeterRegistry meters;
    private final Set<String> policies = new HashSet<>();
    private final Set<Aspect> shown = new HashSet<>();
    private Agreements all = Agreements.NONE;

    AgreementMeters(String service, MeterRegistry meters) {
        this.service = service;
        this.meters = meters;
    }

    /// A draft whose judging is settled; it counts if it is in the audit share.
    synchronized void settled(Hearing hearing) {
        Agreements one = Agreements.NONE
                .with(hearing.draft(), hearing.passes(), hearing.judging())
                .keeping(this::isNamed, OTHER);
        if (one.each().isEmpty()) {
            return;
        }
        all = all.merge(one);
        one.each().keySet().stream().filter(shown::add).forEach(this::show);
    }

    private boolean isNamed(String policy) {
        return policies.contains(policy) || policies.size() < MOST_POLICIES && policies.add(policy);
    }

    private synchronized Agreement at(Aspect aspect) {
        return all.each().getOrDefault(aspect, Agreement.NONE);
    }

    private void show(Aspect aspect) {
        show(aspect, "ac1", Agreement::ac1);
        show(aspect, "alpha", Agreement::alpha);
    }

    /// Names differ by what they are about, since all meters of a name must have the same tags.
    private void show(Aspect aspect, String measure, Function<Agreement, OptionalDouble> value) {
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put("service", service);
        tags.put("criterion", aspect.criterion());
        tags.put("measure", measure);
        String name = switch (aspect.of()) {
            case ALL -> "responsa.judge.agreement";
            case JUDGE -> "responsa.judge.agreement.of.judge";
            case POLICY -> "responsa.judge.agreement.of.policy";
        };
        switch (aspect.of()) {
            case ALL -> {}
            case JUDGE -> tags.put("judge", aspect.name());
            case POLICY -> tags.put("policy", aspect.name());
        }
        Gauge.Builder<?> gauge = Gauge.builder(
                        name, () -> value.apply(at(aspect)).orElse(Double.NaN))
                .description("Agreement of passes over drafts of the audit share; ac1 of accepting, alpha of scores");
        tags.forEach(gauge::tag);
        gauge.register(meters);
    }
}
