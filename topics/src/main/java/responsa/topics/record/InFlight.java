package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What becomes of what is in flight when a limit of a recipe is reached.
public enum InFlight {
    /// It goes on to its exit: what passes and has no room is rejected, what is not drafted yet settles undrafted.
    @JsonProperty("drain")
    DRAIN,
    /// It stays in flight until the limit is raised: what passes is held, what is not drafted yet waits.
    @JsonProperty("keep")
    KEEP
}
