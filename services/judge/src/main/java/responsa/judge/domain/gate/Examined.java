package responsa.judge.domain.gate;

import responsa.topics.record.Draft;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// A draft with the versions that it was made under.
public record Examined(Draft draft, Spec spec, Recipe recipe) {}
