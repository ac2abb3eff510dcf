package responsa.local.input;

import responsa.topics.record.Recipe;
import responsa.topics.record.Screening;
import responsa.topics.record.Selection;

/// The recipe of a run that grades what was made elsewhere.
final class Given {
    private Given() {}

    /// One round, as many samples as there are rows, and every row stands for itself, however like another it is.
    static Recipe by(String given, Recipe recipe) {
        return recipe.with(recipe.drafting().by(given).once(1))
                .with(Selection.ALL)
                .with(Screening.OFF);
    }
}
