package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which of a case's drafts that pass become tuples.
public enum Selection {
    /// The one with the highest sum of minimum scores; ties go to the lower sample index.
    @JsonProperty("best")
    BEST,
    /// All.
    @JsonProperty("all")
    ALL
}
