package responsa.stage.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

final class VersionsTest {
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final Spec spec = aSpec().build();
    private final Recipe recipe = aRecipe().build();
    private final Prompt prompt = aPrompt().under(spec).under(recipe).build();

    @Test
    void shouldFindWhatAPromptWasSubmittedUnder() throws InterruptedException {
        Catalogue catalogue = Catalogue.of(
                List.of(spec, aSpec().title("Newer").build()),
                List.of(recipe, aRecipe().samples(4).build()));

        assertThat(Versions.of(prompt, catalogue, WITHIN)).isEqualTo(new Versions.Found(spec, recipe));
    }

    @Test
    void shouldNameTheSpecThatDidNotArrive() throws InterruptedException {
        Catalogue catalogue = Catalogue.of(List.of(aSpec().title("Newer").build()), List.of(recipe));

        assertThat(Versions.of(prompt, catalogue, WITHIN))
                .isEqualTo(new Versions.Missing("spec \"shop\" " + spec.sha256().shortened()
                        + " did not arrive within 60 s. Publish the spec, then replay the dead letter."));
    }

    @Test
    void shouldNameTheRecipeThatDidNotArrive() throws InterruptedException {
        Catalogue catalogue = Catalogue.of(List.of(spec), List.of());

        assertThat(Versions.of(prompt, catalogue, WITHIN))
                .isEqualTo(new Versions.Missing(
                        "recipe \"sample\" " + recipe.ref().sha256().shortened()
                                + " did not arrive within 60 s. Publish the recipe, then replay the dead letter."));
    }
}
