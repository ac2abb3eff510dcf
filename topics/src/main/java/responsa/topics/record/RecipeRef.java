package responsa.topics.record;

import responsa.topics.id.Sha256;

/// Which version of which recipe.
///
/// @param sha256 of its canonical JSON, see [Recipe#ref]
public record RecipeRef(String id, Sha256 sha256) {}
