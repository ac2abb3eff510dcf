package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which of a case's drafts that pass become tuples.
public enum Selection {
    /// The one with the highest sum of minimum scores; ties go to the lower sample index.
    @JsonProperty("best")
    BEST,
    /// The one with the lowest sample index, whatever its scores: drawn as the model draws among what passes, not
    /// towards the judge's taste.
    @JsonProperty("first")
    FIRST,
    /// All.
    @JsonProperty("all")
    ALL
}
