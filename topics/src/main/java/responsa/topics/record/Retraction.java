package responsa.topics.record;

import java.util.List;
import java.util.Map;
import responsa.topics.id.DraftId;
import responsa.topics.id.VerdictId;

/// Takes a tuple out of the dataset: it does not pass under another version. At most one a tuple, and nothing of the
/// tuple comes after it.
///
/// @param tuple the tuple's id, which is its draft's
/// @param verdict the verdict that says so
/// @param acceptedUnder the version of the spec that the tuple's case was submitted under
/// @param spec the version that it was judged with now
/// @param recipe the version that it was judged with now
/// @param reasons at least one: gates that reject, minima under their threshold
/// @param scores the minimum over all passes, by criterion; empty where a gate rejects
public record Retraction(
        DraftId tuple,
        VerdictId verdict,
        SpecRef acceptedUnder,
        SpecRef spec,
        RecipeRef recipe,
        List<Reason> reasons,
        Map<String, Integer> scores)
        implements DatasetRecord {

    public Retraction {
        reasons = List.copyOf(reasons);
        scores = Copies.sorted(scores);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a retraction needs a reason");
        }
    }
}
