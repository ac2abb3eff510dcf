package responsa.stage.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.testkit.sample.Samples;
import responsa.topics.id.Sha256;
import responsa.topics.json.Json;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class FixedCatalogueTest {
    private final Spec older = Samples.aSpec().title("Older").build();
    private final Spec newer = Samples.aSpec().title("Newer").build();
    private final Recipe recipe = Samples.aRecipe().build();
    private final Catalogue catalogue = Catalogue.of(List.of(older, newer), List.of(recipe));

    @Test
    void shouldHoldEveryVersion() throws InterruptedException {
        assertThat(catalogue.spec(older.sha256())).contains(older);
        assertThat(catalogue.spec(newer.sha256())).contains(newer);
        assertThat(catalogue.recipe(Json.hash(recipe))).contains(recipe);
        assertThat(catalogue.spec(Sha256.of("another"))).isEmpty();
    }

    @Test
    void shouldTakeTheLastOfAnIdForTheCurrentOne() {
        assertThat(catalogue.currentSpec("shop")).contains(newer);
        assertThat(catalogue.currentRecipe("sample")).contains(recipe);
        assertThat(catalogue.currentSpec("another")).isEmpty();
    }
}
