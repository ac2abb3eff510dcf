package responsa.topics.record;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a recipe finds the categories of prompts that come without a label.
///
/// @param auditShare the share of labelled prompts that a model is asked about as well, so that its agreement with
///     labels can be measured; its answer changes nothing. Null means 0, which becomes null, so that recipes of the
///     same meaning are the same version
public record Classification(
        String model,
        int maxTokens,
        Duration deadline,
        @Nullable Double auditShare) {

    public Classification {
        Bounds.check("classification.max_tokens", maxTokens, 1, 1_000_000);
        Bounds.checkPositive("classification.deadline", deadline);
        if (auditShare != null) {
            Bounds.check("classification.audit_share", auditShare, 0, 1);
            auditShare = auditShare == 0 ? null : auditShare;
        }
    }

    /// One that leaves labels alone.
    public Classification(String model, int maxTokens, Duration deadline) {
        this(model, maxTokens, deadline, null);
    }

    /// The share of labelled prompts that a model is asked about as well.
    public double audited() {
        return auditShare == null ? 0 : auditShare;
    }

    /// The same classification by another model.
    public Classification by(String other) {
        return new Classification(other, maxTokens, deadline, auditShare);
    }

    /// The same classification, with another share of labelled prompts that a model is asked about as well.
    public Classification auditing(double share) {
        return new Classification(model, maxTokens, deadline, share);
    }
}
