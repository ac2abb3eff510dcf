package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import responsa.topics.record.ModelCall;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;

/// No model grades what it wrote itself, by the name asked for and by the name reported.
class SelfJudgingTest {
    private static final int K = 3;

    @Test
    void shouldAskNobodyWhereThePanelIsTheModelThatDrafted() {
        for (String name : List.of("scripted-drafter", "responsa-scripted")) {
            Hearing opened =
                    Trial.opened(aRecipe().selfJudging(false).panel(name).build());

            assertThat(opened.panel()).isEmpty();
            assertThat(opened.next()).isInstanceOf(Step.Settled.class);
            assertThat(opened.passes()).isEmpty();
            assertThat(opened.rejects()).isFalse();
        }
    }

    @Test
    void shouldLetTheRestOfThePanelTakeThePassesOfTheModelThatDrafted() {
        Recipe recipe = aRecipe()
                .selfJudging(false)
                .passes(K)
                .panel("scripted-drafter", "one", "other")
                .build();

        List<Step.Ask> asks = heard(recipe, model -> model).asks();

        assertThat(asks).extracting(Step.Ask::model).containsExactly("one", "other", "one");
    }

    /// By the name that it answers under: known only after it was paid, and then neither an accept nor a rejection.
    @Test
    void shouldNotCountAPassByTheModelThatDrafted() {
        Recipe recipe = aRecipe()
                .selfJudging(false)
                .passes(K)
                .tries(3)
                .panel("alias", "other")
                .build();

        Trial trial = heard(recipe, model -> model.equals("alias") ? "responsa-scripted" : model);

        assertThat(trial.asks())
                .extracting(Step.Ask::model)
                .as("asked once, then its passes are the other's")
                .containsExactly("alias", "other", "other", "other");
        assertThat(trial.asks()).extracting(Step.Ask::fault).containsOnlyNulls();
        assertThat(trial.end().passes()).hasSize(K).allMatch(Pass::readable);
    }

    @Test
    void shouldEndUndecidedWhereOnlyTheModelThatDraftedAnswers() {
        Recipe recipe =
                aRecipe().selfJudging(false).passes(K).tries(3).panel("alias").build();

        Trial trial = heard(recipe, model -> "responsa-scripted");

        assertThat(trial.asks()).hasSize(1);
        assertThat(trial.end().passes())
                .singleElement()
                .satisfies(pass -> assertThat(pass.readable()).isFalse());
        assertThat(Ending.of(trial.end().passes(), K)).isEqualTo(Ending.UNDECIDED);
        assertThat(Verdicts.ownJudge(trial.end())).hasValueSatisfying(finding -> {
            assertThat(finding.rejects()).isFalse();
            assertThat(finding.detail()).contains("alias").contains("judging.allow_self_judging");
        });
    }

    @Test
    void shouldKeepARejectionByAnotherModel() {
        Recipe recipe = aRecipe()
                .selfJudging(false)
                .passes(K)
                .tries(1)
                .panel("alias", "other")
                .build();

        Trial trial = Trial.of(
                Trial.opened(recipe),
                (hearing, ask) ->
                        answered(hearing, ask, ask.model().equals("alias") ? "responsa-scripted" : "other", 'l'));

        assertThat(Ending.of(trial.end().passes(), K)).isEqualTo(Ending.REJECTED);
    }

    @Test
    void shouldLetAModelJudgeItselfWhereTheRecipeSaysSo() {
        Recipe recipe = aRecipe().selfJudging(true).panel("scripted-drafter").build();

        Trial trial = heard(recipe, model -> "responsa-scripted");

        assertThat(trial.end().passes()).hasSize(K).allMatch(Pass::readable);
        assertThat(Verdicts.ownJudge(trial.end())).isEmpty();
    }

    private static Trial heard(Recipe recipe, UnaryOperator<String> reported) {
        return Trial.of(
                Trial.opened(recipe), (hearing, ask) -> answered(hearing, ask, reported.apply(ask.model()), 'h'));
    }

    /// As the judge reads it: what is the drafter's own is no reading.
    private static Pass answered(Hearing hearing, Step.Ask ask, String reported, char answer) {
        ModelCall call = Trial.call(ask, reported);
        return ask.answered(
                hearing.isOwn(call) ? Trial.unreadable() : answer == 'h' ? Trial.scored(9, 9) : Trial.scored(9, 3),
                call);
    }
}
