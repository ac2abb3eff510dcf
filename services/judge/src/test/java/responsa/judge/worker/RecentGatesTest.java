package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import org.junit.jupiter.api.Test;
import responsa.judge.domain.gate.Gates;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class RecentGatesTest {
    private final RecentGates recent = new RecentGates();
    private final Spec spec = aSpec().build();

    @Test
    void shouldMakeTheGatesOfAVersionOnce() {
        Gates first = of(spec, aRecipe().build());

        assertThat(of(spec, aRecipe().build())).isSameAs(first);
        assertThat(of(spec, aRecipe().id("another").build())).isNotSameAs(first);
        assertThat(of(aSpec().title("Another").build(), aRecipe().build())).isNotSameAs(first);
    }

    @Test
    void shouldForgetTheVersionThatWasAskedForLongestAgo() {
        Gates first = of(spec, aRecipe().id("r0").build());
        for (int other = 1; other <= 16; other++) {
            of(spec, aRecipe().id("r" + other).build());
        }

        assertThat(of(spec, aRecipe().id("r0").build())).isNotSameAs(first);
    }

    private Gates of(Spec version, Recipe recipe) {
        return recent.of(version, recipe, recipe.ref().sha256());
    }
}
