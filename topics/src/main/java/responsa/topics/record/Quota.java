package responsa.topics.record;

import org.jspecify.annotations.Nullable;

/// A cap on one kind of tuple. A topic cannot evict, so a cap that early tuples fill has no place for later ones:
/// `keep` thins the kind from the start, so that what fills it is spread over the stream.
///
/// @param share the largest share of the target that the kind may have; without a target, of the tuples so far
/// @param keep the share of the kind that is offered to the cap, drawn by the control's seed; null means all
public record Quota(double share, @Nullable Double keep) {

    public Quota {
        Bounds.check("quota.share", share, 0, 1);
        if (keep != null) {
            Bounds.check("quota.keep", keep, 0, 1);
        }
    }

    /// A cap without thinning.
    public static Quota of(double share) {
        return new Quota(share, null);
    }
}
