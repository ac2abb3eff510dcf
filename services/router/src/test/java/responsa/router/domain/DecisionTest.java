package responsa.router.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aVerdict;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;

class DecisionTest {
    /// `compliance` from 7, `helpfulness` from 6, three passes.
    private final Recipe recipe = aRecipe().build();

    @Test
    void shouldAcceptWhenEveryMinimumReachesItsThreshold() {
        Verdict verdict = aVerdict().pass(7, 9).pass(9, 6).pass(8, 8).build();

        assertThat(Decision.decide(verdict, recipe)).isEqualTo(new Decision.Accept(7 + 6));
    }

    @Test
    void shouldRejectOnOneMinimumUnderItsThreshold() {
        Verdict verdict = aVerdict().pass(9, 9).pass(6, 9).pass(9, 9).build();

        assertThat(Decision.decide(verdict, recipe))
                .isEqualTo(new Decision.Reject(List.of(new Reason("compliance", "minimum 6, threshold 7"))));
    }

    @Test
    void shouldRejectAfterAnEarlyExitAlthoughPassesAreMissing() {
        Verdict verdict = aVerdict().pass(3, 2).build();

        assertThat(Decision.decide(verdict, recipe))
                .isEqualTo(new Decision.Reject(List.of(
                        new Reason("compliance", "minimum 3, threshold 7"),
                        new Reason("helpfulness", "minimum 2, threshold 6"))));
    }

    @Test
    void shouldRejectOnAReadableMinimumAlthoughAnotherPassWasUnreadable() {
        Verdict verdict = aVerdict().unreadablePass().pass(3, 9).build();

        assertThat(Decision.decide(verdict, recipe)).isInstanceOf(Decision.Reject.class);
    }

    @Test
    void shouldRejectByGateWithoutAnyPass() {
        Verdict verdict =
                aVerdict().finding("cot-missing", true).finding("long", false).build();

        assertThat(Decision.decide(verdict, recipe))
                .isEqualTo(new Decision.Reject(List.of(new Reason("cot-missing", "seen by cot-missing"))));
    }

    @Test
    void shouldAcceptDespiteAFindingThatOnlyNotes() {
        assertThat(Decision.decide(aVerdict().finding("long", false).build(), recipe))
                .isInstanceOf(Decision.Accept.class);
    }

    @Test
    void shouldStayUndecidedWhenAPassCouldNotBeRead() {
        Verdict verdict = aVerdict().pass(9, 9).unreadablePass().pass(9, 9).build();

        assertThat(Decision.decide(verdict, recipe))
                .isEqualTo(new Decision.Undecided(new Reason("undecided", "2 of 3 passes could be read")));
    }

    @Test
    void shouldStayUndecidedWhenACriterionWasNeverScored() {
        Map<String, Integer> onlyOne = Map.of("compliance", 9);
        Verdict verdict = aVerdict().pass(onlyOne).pass(onlyOne).pass(onlyOne).build();

        assertThat(Decision.decide(verdict, recipe)).isInstanceOf(Decision.Undecided.class);
    }

    @Test
    void shouldCountThePassesThatEarlyExitSaved() {
        assertThat(Decision.passesSaved(aVerdict().pass(1, 1).build(), recipe)).isEqualTo(2);
        assertThat(Decision.passesSaved(aVerdict().build(), recipe)).isZero();
    }

    @Test
    void shouldSaveNoPassWhereNobodyWasThereToJudge() {
        Verdict verdict =
                aVerdict().unreadablePass().finding("self-judging", false).build();

        assertThat(Decision.passesSaved(verdict, recipe)).isZero();
        assertThat(Decision.decide(verdict, recipe))
                .isEqualTo(new Decision.Undecided(
                        new Reason("undecided", "0 of 3 passes could be read; seen by self-judging")));
    }

    @Test
    void shouldWaitForNoCriterionThatIsNotAskedForWhileTheCotIsHidden() {
        Recipe hiding = aRecipe()
                .criterion("compliance", 7)
                .cotCriterion("grounding", 7)
                .hidingCot(true)
                .build();
        Map<String, Integer> asked = Map.of("compliance", 9);

        assertThat(Decision.decide(
                        aVerdict().pass(asked).pass(asked).pass(asked).build(), hiding))
                .isEqualTo(new Decision.Accept(9));
    }

    @Test
    void shouldSaveNoPassWhereAGateRejected() {
        assertThat(Decision.passesSaved(aVerdict().finding("dump", true).build(), recipe))
                .isZero();
    }
}
