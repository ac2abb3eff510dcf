package responsa.topics.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.VerdictId;

/// What the judge saw in a draft. The router decides on it; the judge does not.
///
/// @param findings of the gates; no pass was made if one of them rejects
/// @param passes in their order; fewer than the recipe's number when no later pass could change the decision
/// @param minima the lowest score of every criterion over all readable passes; empty without one
/// @param provenance what the passes rest on; null if none was made
/// @param decision what the draft does with its request; null where a reader of words cannot tell
public record Verdict(
        VerdictId id,
        Draft draft,
        SpecRef spec,
        RecipeRef recipe,
        List<Finding> findings,
        List<Pass> passes,
        Map<String, Integer> minima,
        @Nullable Provenance provenance,
        @Nullable DraftDecision decision)
        implements VerdictRecord {

    public Verdict {
        findings = List.copyOf(findings);
        passes = List.copyOf(passes);
        minima = Copies.sorted(minima);
    }
}
