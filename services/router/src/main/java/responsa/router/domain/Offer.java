package responsa.router.domain;

import java.util.List;
import java.util.Map;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.Candidate;
import responsa.topics.record.Claim;
import responsa.topics.record.Tokens;

/// What a case tells the allocator of its recipe: what passed, and what all of it cost.
///
/// @param recipe id of the recipe
/// @param taken whether the candidates are tuples already
public record Offer(
        CaseId caseId,
        PromptId promptId,
        String recipe,
        List<String> categories,
        List<Candidate> candidates,
        Map<String, Tokens> spent,
        boolean taken) {

    public Offer {
        candidates = List.copyOf(candidates);
        categories = List.copyOf(categories);
        spent = Map.copyOf(spent);
    }

    /// As it goes to the allocator.
    ///
    /// @param partition where the case is
    public Claim from(int partition) {
        return new Claim(caseId, promptId, partition, recipe, categories, candidates, spent, taken);
    }
}
