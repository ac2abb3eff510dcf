package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import responsa.topics.id.DraftId;

/// A CoT and a response for a case, as a model gave them: nothing is filtered here, so that the accept rate
/// stays measurable.
///
/// @param sampleIndex which of the attempt's samples, from 0
/// @param samples how many the attempt has
/// @param cot may be empty, see `outcome`
/// @param response may be empty, see `outcome`
public record Draft(
        DraftId id,
        @JsonProperty("case") Case drafted,
        int sampleIndex,
        int samples,
        String cot,
        String response,
        DraftOutcome outcome,
        Provenance provenance)
        implements DraftRecord {

    public Draft {
        Bounds.check("sample_index", sampleIndex, 0, samples - 1);
    }
}
