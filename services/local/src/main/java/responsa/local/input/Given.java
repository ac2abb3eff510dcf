package responsa.local.input;

import responsa.topics.record.Drafting;
import responsa.topics.record.Recipe;
import responsa.topics.record.Selection;

/// The recipe of a run that grades what was made elsewhere.
final class Given {
    private Given() {}

    /// One round, as many samples as there are rows, and every row stands for itself.
    static Recipe by(String given, Recipe recipe) {
        Drafting drafting = recipe.drafting();
        return new Recipe(
                recipe.id(),
                recipe.spec(),
                recipe.cotStyle(),
                recipe.classification(),
                new Drafting(
                        given,
                        1,
                        1,
                        drafting.temperature(),
                        drafting.topP(),
                        drafting.maxTokens(),
                        drafting.deadline()),
                recipe.gating(),
                recipe.judging(),
                Selection.ALL);
    }
}
