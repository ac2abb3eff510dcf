package responsa.streams.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import responsa.stage.catalogue.Catalogue;
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class RecipesTest {
    private final Sha256 version = Sha256.of("a recipe");
    private final SlowCatalogue catalogue = new SlowCatalogue();
    private Instant now = Instant.EPOCH;
    private final Recipes recipes = new Recipes(catalogue, Duration.ofSeconds(30), () -> now);

    @Test
    void shouldNotWaitAgainSoonForARecipeThatDidNotArrive() {
        recipes.version(version);
        recipes.version(version);

        assertThat(catalogue.waits).hasSize(1);
    }

    @Test
    void shouldWaitAgainLater() {
        recipes.version(version);
        catalogue.arrived = Optional.of(aRecipe().build());
        now = now.plusSeconds(30);

        assertThat(recipes.version(version)).isPresent();
        assertThat(catalogue.waits).hasSize(2);
    }

    @Test
    void shouldAskEveryTimeForWhatIsThere() {
        catalogue.arrived = Optional.of(aRecipe().build());

        assertThat(recipes.version(version)).isPresent();
        assertThat(recipes.version(version)).isPresent();
    }

    /// Remembers what was waited for.
    private static final class SlowCatalogue implements Catalogue {
        private final List<Sha256> waits = new ArrayList<>();
        private Optional<Recipe> arrived = Optional.empty();

        @Override
        public Optional<Recipe> recipe(Sha256 wanted) {
            waits.add(wanted);
            return arrived;
        }

        @Override
        public Optional<Spec> spec(Sha256 wanted) {
            throw new AssertionError("no spec is looked for");
        }

        @Override
        public Optional<Spec> currentSpec(String id) {
            throw new AssertionError("no spec is looked for");
        }

        @Override
        public Optional<Recipe> currentRecipe(String id) {
            throw new AssertionError("what is wanted is the recipe that a record names");
        }
    }
}
