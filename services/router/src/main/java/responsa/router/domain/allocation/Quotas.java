package responsa.router.domain.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;
import responsa.topics.record.Allocation;
import responsa.topics.record.Candidate;
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.Quota;
import responsa.topics.record.Reason;

/// Caps on kinds of tuples.
final class Quotas {
    static final String THINNED = "thinned-out";
    static final String FULL = "quota-full";

    private Quotas() {}

    /// A cap that a candidate comes under.
    ///
    /// @param kind its name, for reasons and draws
    /// @param have tuples of the kind so far
    private record Cap(String kind, Quota quota, long have) {}

    /// Why the candidate is thinned out; empty if it is not. It follows from seed and tuple alone.
    static Optional<Reason> thinned(Control control, Claim claim, Candidate candidate) {
        return caps(Allocation.nothing(claim.recipe()), control, claim, candidate).stream()
                .filter(cap -> !isKept(cap, control.seed(), candidate))
                .findFirst()
                .map(cap -> new Reason(THINNED, "%s: %s of them are kept".formatted(cap.kind, cap.quota.keep())));
    }

    /// Which cap is full; empty if none is.
    static Optional<Reason> full(Allocation now, Control control, Claim claim, Candidate candidate) {
        return caps(now, control, claim, candidate).stream()
                .filter(cap -> cap.have >= most(cap.quota, now, control.target()))
                .findFirst()
                .map(cap -> new Reason(
                        FULL,
                        "%s: %d tuples, at most %s of %s"
                                .formatted(
                                        cap.kind,
                                        cap.have,
                                        cap.quota.share(),
                                        control.target() == null ? "all" : control.target())));
    }

    private static List<Cap> caps(Allocation now, Control control, Claim claim, Candidate candidate) {
        List<Cap> caps = new ArrayList<>();
        claim.categories().stream().distinct().sorted().forEach(category -> {
            Quota quota = control.categoryQuotas().get(category);
            if (quota != null) {
                caps.add(new Cap(category, quota, now.byCategory().getOrDefault(category, 0L)));
            }
        });
        if (candidate.decision() != null && control.decisionQuotas().containsKey(candidate.decision())) {
            caps.add(new Cap(
                    candidate.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    control.decisionQuotas().get(candidate.decision()),
                    now.byDecision().getOrDefault(candidate.decision(), 0L)));
        }
        Double contrast = control.contrast();
        if (contrast != null && !candidate.contrast()) {
            caps.add(new Cap("all but benign contrast", Quota.of(1 - contrast), now.granted() - now.contrast()));
        }
        return caps;
    }

    /// So many the kind may have. Without a target the share is of the tuples that there are with this one.
    private static long most(Quota quota, Allocation now, @Nullable Long target) {
        long of = target == null ? now.granted() + 1 : target;
        // A share such as 0.29 of 100 is a hair below 29 in binary; what people mean is 29.
        return (long) Math.floor(quota.share() * of + 1e-9);
    }

    private static boolean isKept(Cap cap, long seed, Candidate candidate) {
        Double keep = cap.quota.keep();
        if (keep == null) {
            return true;
        }
        Sha256 draw = Sha256.ofFields(
                List.of(Long.toString(seed), cap.kind, candidate.id().toString()));
        return draw.toSeed() < keep * Long.MAX_VALUE;
    }
}
