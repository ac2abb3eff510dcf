package responsa.stage.catalogue;

import java.time.Duration;
import java.util.Optional;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecRef;

/// The spec and the recipe that a record names.
public sealed interface Versions {

    /// Both are there.
    record Found(Spec spec, Recipe recipe) implements Versions {}

    /// One of them did not arrive in time.
    ///
    /// @param detail for people: which one, and what to do
    record Missing(String detail) implements Versions {}

    /// Those of a prompt. Waits as the catalogue does: for the spec, then for the recipe.
    ///
    /// @param within how long the catalogue waits for one that has not arrived yet; for the message only
    static Versions of(Prompt prompt, Catalogue catalogue, Duration within) throws InterruptedException {
        return of(prompt.spec(), prompt.recipe(), catalogue, within);
    }

    /// Those of these names, likewise.
    static Versions of(SpecRef spec, RecipeRef recipe, Catalogue catalogue, Duration within)
            throws InterruptedException {
        Optional<Spec> foundSpec = catalogue.spec(spec.sha256());
        if (foundSpec.isEmpty()) {
            return missing("spec", spec.id(), spec.sha256().shortened(), within);
        }
        Optional<Recipe> foundRecipe = catalogue.recipe(recipe.sha256());
        return foundRecipe
                .<Versions>map(found -> new Found(foundSpec.get(), found))
                .orElseGet(() -> missing("recipe", recipe.id(), recipe.sha256().shortened(), within));
    }

    private static Missing missing(String kind, String id, String version, Duration within) {
        return new Missing("%s \"%s\" %s did not arrive within %d s. Publish the %s, then replay the dead letter."
                .formatted(kind, id, version, within.toSeconds(), kind));
    }
}
