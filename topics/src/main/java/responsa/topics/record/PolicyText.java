package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How much of a policy's text an excerpt shows (the contents that MSM §5.1 compares). What is a rule and what
/// explains one is told by shape: the first paragraph, with the list that it introduces, is the rule.
public enum PolicyText {
    /// All of it, as written.
    @JsonProperty("whole")
    WHOLE,
    /// The rule alone.
    @JsonProperty("rules")
    RULES,
    /// The rule and the prose that explains it, without further lists.
    @JsonProperty("rules-and-rationale")
    RULES_AND_RATIONALE,
    /// The rule and every list with what introduces it, without further prose.
    @JsonProperty("rules-and-sub-rules")
    RULES_AND_SUB_RULES
}
