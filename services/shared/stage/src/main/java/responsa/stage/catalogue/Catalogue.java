package responsa.stage.catalogue;

import java.util.Collection;
import java.util.Optional;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

/// Versions of specs and recipes. Threads: any.
public interface Catalogue {

    /// A catalogue that holds these versions and no others; of one id the last is current. It never waits.
    static Catalogue of(Collection<Spec> specs, Collection<Recipe> recipes) {
        return new FixedCatalogue(specs, recipes);
    }

    /// A version of a spec. Waits for one that has not arrived yet, boundedly; empty if it did not arrive.
    Optional<Spec> spec(Sha256 version) throws InterruptedException;

    /// A version of a recipe. Waits for one that has not arrived yet, boundedly; empty if it did not arrive.
    Optional<Recipe> recipe(Sha256 version) throws InterruptedException;

    /// The version of a spec that is current now; does not wait.
    Optional<Spec> currentSpec(String id);

    /// The version of a recipe that is current now; does not wait.
    Optional<Recipe> currentRecipe(String id);
}
