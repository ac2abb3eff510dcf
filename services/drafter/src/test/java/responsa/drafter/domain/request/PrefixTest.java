package responsa.drafter.domain.request;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.spec.Excerpts;
import responsa.topics.record.CotStyle;
import responsa.topics.record.Spec;

class PrefixTest {
    private final Spec spec = aSpec().build();

    @Test
    void shouldBeInstructionsThenTheExcerptInItsFence() {
        Prefix prefix = Prefix.of(CotStyle.SHORT, Excerpts.excerpt(spec, List.of("privacy")));

        assertThat(prefix.text()).isEqualTo(Template.of(CotStyle.SHORT).text() + """

                        <spec>
                        # All policies, one line each
                        - [#privacy] Privacy: Do not tell one customer about another.
                        - [#safety] Safety: Do not help to hurt people.
                        - [#plain-words] Plain words: Say it in plain words.

                        # Policies in full

                        ## [#privacy] Privacy (authority: root)
                        Do not tell one customer about another.

                        </spec>
                        """);
    }

    @Test
    void shouldSayWhatItIsMadeOf() {
        Prefix prefix = Prefix.of(CotStyle.RULE_CITING, Excerpts.excerpt(spec, List.of("privacy", "style")));

        assertThat(prefix.template())
                .isEqualTo(Template.of(CotStyle.RULE_CITING).ref());
        assertThat(prefix.excerpt()).isEqualTo(Excerpts.excerpt(spec, List.of("privacy", "style")));
        assertThat(prefix.excerpt().policiesShown()).containsExactly("privacy", "plain-words");
    }

    @Test
    void shouldBeTheSameForCategoriesInAnyOrder() {
        assertThat(Prefix.of(CotStyle.SHORT, Excerpts.excerpt(spec, List.of("safety", "privacy"))))
                .isEqualTo(Prefix.of(CotStyle.SHORT, Excerpts.excerpt(spec, List.of("privacy", "safety", "privacy"))));
    }

    @Test
    void shouldShowSummariesOnlyWhereNothingIsKnown() {
        assertThat(Prefix.of(CotStyle.SHORT, Excerpts.excerpt(spec, List.of())).text())
                .contains("- [#safety] Safety:")
                .doesNotContain("# Policies in full");
    }
}
