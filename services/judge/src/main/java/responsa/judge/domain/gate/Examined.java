package responsa.judge.domain.gate;

import responsa.topics.record.Draft;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// A draft with the versions that it was made under: all that a gate may know.
///
/// @param spec to check what the draft says of policies
/// @param recipe for the bounds that it sets
public record Examined(Draft draft, Spec spec, Recipe recipe) {}
