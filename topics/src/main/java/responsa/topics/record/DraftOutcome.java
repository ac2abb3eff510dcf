package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a call for a draft ended. All but [#COMPLETE] are data about the model: the judge's first gate rejects them by
/// name.
public enum DraftOutcome {
    /// The model stopped by itself, with a CoT and a response.
    COMPLETE,
    /// The answer was cut at its token limit.
    TRUNCATED,
    /// There is a response and no CoT.
    COT_MISSING,
    /// There is no response.
    RESPONSE_MISSING,
    /// The provider's filter stopped the answer.
    PROVIDER_REFUSED,
    /// The endpoint reported fewer prompt tokens than were surely sent: the model did not see the whole prompt.
    PROMPT_TRUNCATED;

    /// The name that reasons and files use, such as `cot-missing`.
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
