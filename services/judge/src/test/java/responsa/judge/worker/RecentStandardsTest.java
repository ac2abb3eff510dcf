package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.judge.domain.request.Standards;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class RecentStandardsTest {
    private final Spec spec = aSpec().build();
    private final Recipe recipe = aRecipe().build();

    @Test
    void shouldWriteThemOnceForCategoriesInAnyOrder() {
        RecentStandards recent = new RecentStandards(2);

        assertThat(of(recent, recipe, "privacy", "safety")).isSameAs(of(recent, recipe, "safety", "privacy"));
    }

    @Test
    void shouldTellVersionsAndCategoriesApart() {
        RecentStandards recent = new RecentStandards(8);
        Recipe stricter = aRecipe().criterion("tact", 9).build();
        Spec changed = aSpec().title("Another").build();

        assertThat(of(recent, recipe, "privacy")).isNotEqualTo(of(recent, recipe, "safety"));
        assertThat(of(recent, recipe, "privacy")).isNotEqualTo(of(recent, stricter, "privacy"));
        assertThat(of(recent, recipe, "privacy"))
                .isNotSameAs(recent.of(changed, recipe, recipe.ref().sha256(), List.of("privacy")));
    }

    @Test
    void shouldForgetWhatWasNotUsedForLongest() {
        RecentStandards recent = new RecentStandards(2);
        Standards privacy = of(recent, recipe, "privacy");
        Standards safety = of(recent, recipe, "safety");

        assertThat(of(recent, recipe, "privacy")).isSameAs(privacy);
        of(recent, recipe, "style");

        assertThat(of(recent, recipe, "privacy")).isSameAs(privacy);
        assertThat(of(recent, recipe, "safety")).isEqualTo(safety).isNotSameAs(safety);
    }

    @Test
    void shouldRefuseToKeepNone() {
        assertThatThrownBy(() -> new RecentStandards(0)).hasMessage("standards-kept is 0; it must be 1 to 10000");
    }

    private Standards of(RecentStandards recent, Recipe asked, String... categories) {
        return recent.of(spec, asked, asked.ref().sha256(), List.of(categories));
    }
}
