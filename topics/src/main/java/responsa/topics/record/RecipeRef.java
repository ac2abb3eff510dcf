package responsa.topics.record;

import responsa.topics.id.Sha256;

/// Which version of which recipe.
public record RecipeRef(String id, Sha256 sha256) {}
