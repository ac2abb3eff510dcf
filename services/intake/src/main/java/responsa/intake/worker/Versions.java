package responsa.intake.worker;

import responsa.stage.catalogue.Catalogue;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;

/// The versions that a submission's prompts get: one pair for the whole of it.
record Versions(SpecRef spec, RecipeRef recipe) {

    /// Those that are current now.
    ///
    /// @throws NotPublishedException if the recipe or its spec is not in the catalogue
    static Versions current(Catalogue catalogue, String recipeId) {
        Recipe recipe = catalogue
                .currentRecipe(recipeId)
                .orElseThrow(() -> new NotPublishedException(
                        "the recipe \"%s\" is not published; publish it first".formatted(recipeId)));
        Spec spec = catalogue
                .currentSpec(recipe.spec())
                .orElseThrow(() -> new NotPublishedException(
                        "the spec \"%s\" of the recipe \"%s\" is not published; publish it first"
                                .formatted(recipe.spec(), recipeId)));
        return new Versions(spec.ref(), recipe.ref());
    }

    boolean areOf(Prompt prompt) {
        return prompt.spec().equals(spec) && prompt.recipe().equals(recipe);
    }
}
