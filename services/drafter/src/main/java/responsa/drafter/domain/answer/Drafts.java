package responsa.drafter.domain.answer;

import org.jspecify.annotations.Nullable;
import responsa.drafter.domain.request.DraftRequest;
import responsa.model.Completion.Answered;
import responsa.model.Completion.Finish;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Provenance;

/// Makes drafts of answers.
public final class Drafts {
    private Drafts() {}

    /// The draft that an answer is, CoT and response as the model gave them.
    public static Draft of(DraftRequest request, Answered answered) {
        return of(request, answered, answered.call().usage().prompt());
    }

    /// The draft that one of several answers to a request is.
    ///
    /// @param seen the tokens of the request's prompt, as the first of its answers carries them
    public static Draft of(DraftRequest request, Answered answered, @Nullable Long seen) {
        return new Draft(
                request.id(),
                request.drafted(),
                request.sampleIndex(),
                request.samples(),
                answered.cot(),
                answered.text(),
                outcome(answered, seen, request.fewestPromptTokens()),
                provenance(request, answered));
    }

    /// How a call ended. Where more than one name fits, the one that explains the others is taken, in this order:
    ///
    /// 1. the prompt was truncated: whatever came is no answer to this prompt
    /// 2. the provider's filter stopped it: that is why something may be missing
    /// 3. it was cut at its limit: likewise
    /// 4. there is no response, with or without a CoT
    /// 5. there is a response and no CoT
    ///
    /// A text of blanks alone is none. An end for a reason of the endpoint's own, or for none that it gave, counts
    /// as the model's own; the reason stands in the provenance.
    ///
    /// @param seen the prompt's tokens; null where the endpoint does not report them
    /// @param fewestPromptTokens what was surely sent
    static DraftOutcome outcome(Answered answered, @Nullable Long seen, long fewestPromptTokens) {
        if (seen != null && seen < fewestPromptTokens) {
            return DraftOutcome.PROMPT_TRUNCATED;
        }
        if (answered.finish() == Finish.CONTENT_FILTER) {
            return DraftOutcome.PROVIDER_REFUSED;
        }
        if (answered.finish() == Finish.LENGTH) {
            return DraftOutcome.TRUNCATED;
        }
        if (answered.text().isBlank()) {
            return DraftOutcome.RESPONSE_MISSING;
        }
        return answered.cot().isBlank() ? DraftOutcome.COT_MISSING : DraftOutcome.COMPLETE;
    }

    private static Provenance provenance(DraftRequest request, Answered answered) {
        Prompt prompt = request.drafted().prompt();
        return new Provenance(
                prompt.spec(),
                prompt.recipe(),
                request.prefix().excerpt().policiesShown(),
                request.prefix().excerpt().sha256(),
                request.prefix().template(),
                answered.call());
    }
}
