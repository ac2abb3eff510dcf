package responsa.drafter.domain.request;

import responsa.model.ModelRequest;
import responsa.topics.id.DraftId;
import responsa.topics.record.Case;
import responsa.topics.record.Drafting;
import responsa.topics.record.Recipe;
import responsa.topics.record.Sampling;

/// The request for one sample of a case, and what an answer to it rests on.
///
/// @param id of the draft that is asked for; its seed is the request's, unless the draft comes by another's request
/// @param samples how many the attempt has
public record DraftRequest(DraftId id, Case drafted, int sampleIndex, int samples, Prefix prefix, ModelRequest asked) {

    /// Asks for a sample.
    ///
    /// @param prefix for the recipe's style and the case's spec and categories
    /// @param roles what the recipe's drafting model takes as turns
    public static DraftRequest of(Case drafted, int sampleIndex, Recipe recipe, Prefix prefix, NativeRoles roles) {
        DraftId id = DraftId.of(drafted.id(), drafted.attempt(), sampleIndex);
        Drafting drafting = recipe.drafting();
        Sampling sampling = new Sampling(drafting.temperature(), drafting.topP(), drafting.maxTokens(), id.seed());
        ModelRequest asked = new ModelRequest(
                drafting.model(),
                Turns.of(prefix, drafted, roles),
                sampling,
                prefix.excerpt().sha256(),
                null,
                drafting.deadline(),
                drafted.prompt().recipe().id());
        return new DraftRequest(id, drafted, sampleIndex, drafting.samples(), prefix, asked);
    }

    /// What another sample of the same attempt rests on that is asked for by this very request.
    public DraftRequest shared(int otherSample) {
        DraftId other = DraftId.of(drafted.id(), drafted.attempt(), otherSample);
        return new DraftRequest(other, drafted, otherSample, samples, prefix, asked);
    }

    /// The fewest prompt tokens that an endpoint which saw all of it can report.
    public long fewestPromptTokens() {
        return PromptFloor.tokens(asked.messages());
    }
}
