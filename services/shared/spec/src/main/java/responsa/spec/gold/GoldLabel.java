package responsa.spec.gold;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a spec says of an answer.
public enum GoldLabel {
    /// The answer is as the spec wants it.
    @JsonProperty("good")
    GOOD,
    /// The answer breaks a policy.
    @JsonProperty("bad")
    BAD
}
