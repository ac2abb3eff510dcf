package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a case's categories come from.
public enum CategorySource {
    /// The prompt was submitted with a label that the spec knows.
    @JsonProperty("label")
    LABEL,
    /// A model named them.
    @JsonProperty("model")
    MODEL,
    /// Nobody could; the excerpt is the summaries only.
    @JsonProperty("unclassified")
    UNCLASSIFIED
}
