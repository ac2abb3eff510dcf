package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;

/// A CoT and a response for a case, as a model gave them: nothing is filtered here, so that the accept rate
/// stays measurable.
///
/// @param sampleIndex which of the attempt's samples, from 0
/// @param samples how many the attempt has
/// @param cot may be empty, see `outcome`
/// @param response may be empty, see `outcome`
/// @param rejudgement of a draft that was accepted before and is judged again; null on its first way
public record Draft(
        DraftId id,
        @JsonProperty("case") Case drafted,
        int sampleIndex,
        int samples,
        String cot,
        String response,
        DraftOutcome outcome,
        Provenance provenance,
        @Nullable Rejudgement rejudgement)
        implements DraftRecord {

    public Draft {
        Bounds.check("sample_index", sampleIndex, 0, samples - 1);
    }

    /// A draft on its first way.
    public Draft(
            DraftId id,
            Case drafted,
            int sampleIndex,
            int samples,
            String cot,
            String response,
            DraftOutcome outcome,
            Provenance provenance) {
        this(id, drafted, sampleIndex, samples, cot, response, outcome, provenance, null);
    }

    /// The same draft, to be judged again with these versions.
    public Draft judgedAgain(Rejudgement with) {
        return new Draft(id, drafted, sampleIndex, samples, cot, response, outcome, provenance, with);
    }

    /// The version of the spec that it is judged with: its case's, unless it is judged again.
    public SpecRef judgedBySpec() {
        return rejudgement == null ? drafted.prompt().spec() : rejudgement.spec();
    }

    /// The version of the recipe that it is judged with, likewise.
    public RecipeRef judgedByRecipe() {
        return rejudgement == null ? drafted.prompt().recipe() : rejudgement.recipe();
    }
}
