package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a draft does with a request (DA §2.1).
public enum DraftDecision {
    /// Gives what was asked for.
    @JsonProperty("comply")
    COMPLY,
    /// Gives none of it.
    @JsonProperty("refuse")
    REFUSE,
    /// Gives the part that helps, and leaves out the rest.
    @JsonProperty("safe-complete")
    SAFE_COMPLETE
}
