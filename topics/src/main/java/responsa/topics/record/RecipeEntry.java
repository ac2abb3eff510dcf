package responsa.topics.record;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;

/// A value of `responsa.recipes`: a version of a recipe under its sha256, or under `current/<recipe id>` which one is
/// current.
public record RecipeEntry(@Nullable Recipe recipe, @Nullable Sha256 current) {

    public RecipeEntry {
        if ((recipe == null) == (current == null)) {
            throw new IllegalArgumentException("an entry of responsa.recipes holds either a recipe or a pointer");
        }
    }

    /// A version.
    public static RecipeEntry version(Recipe recipe) {
        return new RecipeEntry(recipe, null);
    }

    /// The pointer to the version that is current.
    public static RecipeEntry pointer(Sha256 current) {
        return new RecipeEntry(null, current);
    }
}
