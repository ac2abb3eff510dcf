package responsa.drafter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.drafter.domain.request.Prefix;
import responsa.spec.Excerpts;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Excerpting;
import responsa.topics.record.PolicyText;
import responsa.topics.record.Recipe;
import responsa.topics.record.Spec;

class PrefixesTest {
    private final Spec spec = aSpec().build();
    private final Recipe brief = aRecipe().style(CotStyle.SHORT).build();
    private final Recipe citing = aRecipe().style(CotStyle.RULE_CITING).build();

    @Test
    void shouldGiveTheSameObjectForTheSameQuestion() {
        Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

        Prefix first = prefixes.of(brief, spec, List.of("safety", "privacy"));

        assertThat(prefixes.of(brief, aSpec().build(), List.of("privacy", "safety")))
                .isSameAs(first);
    }

    @Test
    void shouldTellStylesVersionsAndCategoriesApart() {
        Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

        List<Prefix> all = List.of(
                prefixes.of(brief, spec, List.of()),
                prefixes.of(citing, spec, List.of()),
                prefixes.of(brief, spec, List.of("safety")),
                prefixes.of(brief, aSpec().policy("safety", "Another.").build(), List.of()));

        assertThat(all).extracting(Prefix::text).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepNoMoreThanItHasRoomFor() {
        Prefixes prefixes = new Prefixes(1);

        Prefix first = prefixes.of(brief, spec, List.of());

        assertThat(prefixes.of(brief, spec, List.of())).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void shouldShowWhatTheRecipeAsksFor() {
        Excerpting rules = new Excerpting(false, false, PolicyText.RULES, 0, List.of(), List.of(), 40);
        Recipe sparing = aRecipe().style(CotStyle.SHORT).excerpt(rules).build();
        Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

        Prefix first = prefixes.of(brief, spec, List.of("privacy"));
        Prefix second = prefixes.of(sparing, spec, List.of("privacy"));

        assertThat(first.excerpt()).isEqualTo(Excerpts.excerpt(spec, List.of("privacy")));
        assertThat(second.excerpt()).isEqualTo(Excerpts.excerpt(spec, List.of("privacy"), rules));
        assertThat(second.text()).hasSizeLessThan(first.text().length());
    }

    @Test
    void shouldRefuseACategoryThatTheSpecDoesNotHave() {
        Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

        assertThatThrownBy(() -> prefixes.of(brief, spec, List.of("weather")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
    }
}
