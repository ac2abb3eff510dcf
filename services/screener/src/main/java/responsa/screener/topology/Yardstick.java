package responsa.screener.topology;

import java.time.Duration;
import java.util.Optional;
import responsa.screener.domain.heldout.Match;
import responsa.screener.domain.likeness.Turns;
import responsa.screener.heldout.HeldOutFiles;
import responsa.streams.recipe.Recipes;
import responsa.topics.record.Contamination;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Screening;

/// What prompts are screened by. Threads: any.
///
/// @param recipes by version
/// @param heldOut what models are measured with
/// @param remembered for how long a prompt is an original
record Yardstick(Recipes recipes, HeldOutFiles heldOut, Duration remembered) {

    /// The recipe of a prompt; empty if it did not arrive.
    Optional<Recipe> recipe(Prompt prompt) {
        return recipes.version(prompt.recipe().sha256());
    }

    /// Whether a recipe looks at what prompts say.
    boolean measures(Recipe recipe) {
        Screening screening = recipe.screens();
        return screening.nearDuplicates().enabled() || looksForHeldOut(screening.contamination());
    }

    /// The held-out prompt that contaminates a prompt.
    Optional<Match> heldOut(Turns turns, Recipe recipe) {
        Contamination rules = recipe.screens().contamination();
        return looksForHeldOut(rules) ? heldOut.index(rules.ngram()).find(turns, rules.minShare()) : Optional.empty();
    }

    private boolean looksForHeldOut(Contamination rules) {
        return rules.enabled() && !heldOut.isEmpty();
    }
}
