package responsa.judge.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import responsa.judge.domain.Hearing;
import responsa.topics.record.Criterion;
import responsa.topics.record.Draft;
import responsa.topics.record.Judging;
import responsa.topics.record.Message;
import responsa.topics.record.Recipe;
import responsa.topics.record.Role;

class RewardDraftsTest {
    private final Recipe recipe =
            aRecipe().selfJudging(false).panel("judge").auditShare(1).build();

    @Test
    void shouldTellCompletionsOfOnePromptApart() {
        assertThat(draft("one", null).id())
                .isEqualTo(draft("one", "any").id())
                .isNotEqualTo(draft("two", null).id());
        assertThat(draft("one", null).drafted().id())
                .isEqualTo(draft("two", null).drafted().id());
    }

    @Test
    void shouldLetNoModelScoreItsOwnCompletion() {
        assertThat(Hearing.opened(draft("one", "judge"), recipe.judging()).panel())
                .isEmpty();
        assertThat(Hearing.opened(draft("one", "other"), recipe.judging()).panel())
                .containsExactly("judge");
        assertThat(Hearing.opened(draft("one", null), recipe.judging()).panel()).containsExactly("judge");
    }

    @Test
    void shouldJudgeAsTheRecipeSaysButForCotAndAudit() {
        Recipe both = aRecipe()
                .auditShare(1)
                .criterion("tact", 7)
                .cotCriterion("grounding", 7)
                .build();

        Judging judging = RewardDrafts.judging(both.judging(), true);

        assertThat(judging.asked()).extracting(Criterion::name).containsExactly("tact");
        assertThat(judging.auditShare()).isZero();
        assertThat(RewardDrafts.judging(both.judging(), false).asked()).hasSize(2);
        assertThat(judging.passes()).isEqualTo(both.judging().passes());
    }

    @Test
    void shouldRefuseToHideTheCotWhereNothingElseIsGraded() {
        Judging cotAlone = aRecipe().cotCriterion("grounding", 7).build().judging();

        assertThatThrownBy(() -> RewardDrafts.judging(cotAlone, true)).hasMessageContaining("leaves no criterion");
    }

    private Draft draft(String response, @Nullable String model) {
        RewardItem item = new RewardItem(List.of(new Message(Role.USER, "Hm?")), "", response, List.of(), Map.of());
        return RewardDrafts.draft(item, aSpec().build().ref(), recipe.ref(), model);
    }
}
