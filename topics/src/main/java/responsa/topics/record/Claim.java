package responsa.topics.record;

import java.util.List;
import java.util.Map;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// A value of `responsa.claims`: what a case wants of its recipe's limits, and what it cost. The verdict itself waits
/// where it is.
///
/// @param partition where the case is, and the grant goes
/// @param recipe id of the recipe
/// @param candidates what would become tuples, in the order of their samples
/// @param spent tokens of all calls of the case, by the model's name in the recipe
/// @param taken whether the candidates are tuples already, since the recipe had no limits: then this is to be counted
///     only
public record Claim(
        CaseId caseId,
        PromptId promptId,
        int partition,
        String recipe,
        List<String> categories,
        List<Candidate> candidates,
        Map<String, Tokens> spent,
        boolean taken) {

    public Claim {
        categories = List.copyOf(categories);
        candidates = List.copyOf(candidates);
        spent = Copies.sorted(spent);
        Bounds.check("partition", partition, 0, Integer.MAX_VALUE);
    }

    /// What still waits of it; its cost is counted already.
    public Claim waiting(List<Candidate> some) {
        return new Claim(caseId, promptId, partition, recipe, categories, some, Map.of(), taken);
    }
}
