package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a CoT speaks of the spec (MSM App. B.2, §5.1).
public enum CotStyle {
    /// Names the policies it applies by `[#id]`: deliberative alignment.
    @JsonProperty("rule-citing")
    RULE_CITING,
    /// Reasons as one who holds the spec's values, and never recites it.
    @JsonProperty("value-internalised")
    VALUE_INTERNALISED,
    /// A few sentences.
    @JsonProperty("short")
    SHORT
}
