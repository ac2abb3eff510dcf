package responsa.router.domain;

import responsa.topics.record.Recipe;
import responsa.topics.record.Selection;

/// What a recipe says about a case as a whole.
///
/// @param attempts rounds of drafting, the first included
public record Terms(Selection select, int attempts) {

    /// Those of a recipe.
    public static Terms of(Recipe recipe) {
        return new Terms(recipe.select(), recipe.drafting().attempts());
    }
}
