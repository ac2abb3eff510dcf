package responsa.drafter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.drafter.domain.request.Prefix;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Spec;

class PrefixesTest {
    private final Spec spec = aSpec().build();

    @Test
    void shouldGiveTheSameObjectForTheSameQuestion() {
        Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

        Prefix first = prefixes.of(CotStyle.SHORT, spec, List.of("safety", "privacy"));

        assertThat(prefixes.of(CotStyle.SHORT, aSpec().build(), List.of("privacy", "safety")))
                .isSameAs(first);
    }

    @Test
    void shouldTellStylesVersionsAndCategoriesApart() {
        Prefixes prefixes = new Prefixes(Prefixes.MOST_CHARACTERS);

        List<Prefix> all = List.of(
                prefixes.of(CotStyle.SHORT, spec, List.of()),
                prefixes.of(CotStyle.RULE_CITING, spec, List.of()),
                prefixes.of(CotStyle.SHORT, spec, List.of("safety")),
                prefixes.of(CotStyle.SHORT, aSpec().policy("safety", "Another.").build(), List.of()));

        assertThat(all).extracting(Prefix::text).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepNoMoreThanItHasRoomFor() {
        Prefixes prefixes = new Prefixes(1);

        Prefix first = prefixes.of(CotStyle.SHORT, spec, List.of());

        assertThat(prefixes.of(CotStyle.SHORT, spec, List.of()))
                .isEqualTo(first)
                .isNotSameAs(first);
    }
}
