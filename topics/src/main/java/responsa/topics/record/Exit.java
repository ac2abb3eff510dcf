package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a case left.
public enum Exit {
    /// With at least one tuple.
    @JsonProperty("accepted")
    ACCEPTED,
    /// Every draft that could be judged was rejected.
    @JsonProperty("rejected")
    REJECTED,
    /// No tuple, and some draft that no judge could score.
    @JsonProperty("undecided")
    UNDECIDED,
    /// No draft could be made or judged, for technical reasons.
    @JsonProperty("dead")
    DEAD
}
