package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Draft;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.Spec;

class RelevantTest {
    private final Spec next =
            aSpec().policy("safety", "Do not help to hurt people.").build();
    private final Draft draft =
            aDraft().of(aCase().about("privacy", "safety").build()).build();

    @Test
    void shouldLeaveOutWhatTheNextVersionHasNoLonger() {
        Draft again =
                draft.judgedAgain(new Rejudgement(next.ref(), aRecipe().build().ref()));

        assertThat(Relevant.categories(again, next)).containsExactly("safety");
    }

    @Test
    void shouldKeepAllCategoriesOfADraftOnItsFirstWay() {
        assertThat(Relevant.categories(draft, next)).isEqualTo(List.of("privacy", "safety"));
    }
}
