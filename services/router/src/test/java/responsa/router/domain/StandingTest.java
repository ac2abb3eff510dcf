package responsa.router.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aVerdict;

import org.junit.jupiter.api.Test;
import responsa.testkit.sample.RecipeBuilder;
import responsa.testkit.sample.VerdictBuilder;
import responsa.topics.record.Case;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Selection;
import responsa.topics.record.Verdict;

class StandingTest {
    private Recipe recipe = aRecipe().build();
    private Case drafted = aCase().build();

    @Test
    void shouldSettleACaseOfOneSampleAtOnce() {
        Town town = Town.of(drafted, recipe).take(verdict(0, 1).build());

        assertThat(town.log()).containsExactly("accept 0/0");
        assertThat(town.held()).isZero();
        assertThat(outcome(town).exit()).isEqualTo(Exit.ACCEPTED);
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(1, 0, 0, 0, 0));
    }

    @Test
    void shouldWaitForEverySampleAndKeepTheBest() {
        under(aRecipe().samples(3));
        Town town = Town.of(drafted, recipe)
                .take(verdict(1, 3).pass(9, 7).pass(9, 7).pass(9, 7).build())
                .take(verdict(0, 3).pass(8, 7).pass(8, 7).pass(8, 7).build());
        assertThat(town.outcomes()).isEmpty();

        town.take(verdict(2, 3).pass(1, 1).build());

        assertThat(town.log()).containsExactlyInAnyOrder("reject 0/2", "accept 0/1", "pass over 0/0");
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(1, 1, 1, 0, 0));
    }

    @Test
    void shouldPreferTheLowerSampleWhenSumsAreEqual() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe)
                .take(verdict(1, 2).build())
                .take(verdict(0, 2).build());

        assertThat(town.log()).contains("accept 0/0", "pass over 0/1");
    }

    @Test
    void shouldTakeTheFirstSampleThatPassesWhateverItsScoresWhenThatIsSelected() {
        under(aRecipe().samples(3).select(Selection.FIRST));
        Town town = Town.of(drafted, recipe)
                .take(verdict(2, 3).build())
                .take(verdict(1, 3).pass(7, 7).pass(7, 7).pass(7, 7).build())
                .take(verdict(0, 3).pass(1, 1).build());

        assertThat(town.log()).contains("accept 0/1", "pass over 0/2");
    }

    @Test
    void shouldTakeEveryDraftThatPassesWhenAllAreSelected() {
        under(aRecipe().samples(2).select(Selection.ALL));
        Town town = Town.of(drafted, recipe)
                .take(verdict(1, 2).build())
                .take(verdict(0, 2).build());

        assertThat(town.tuples()).hasSize(2);
        assertThat(outcome(town).drafts().tuples()).isEqualTo(2);
    }

    @Test
    void shouldSettleAsRejectedWithTheReasons() {
        Town town = Town.of(drafted, recipe).take(verdict(0, 1).pass(9, 2).build());

        assertThat(outcome(town).exit()).isEqualTo(Exit.REJECTED);
        assertThat(outcome(town).reasons()).containsExactly(new Reason("helpfulness", "minimum 2, threshold 6"));
        assertThat(outcome(town).passesSaved()).isEqualTo(2);
    }

    @Test
    void shouldSettleAsUndecidedRatherThanRejectedWhenSomeDraftCouldNotBeScored() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe)
                .take(verdict(0, 2).pass(9, 2).build())
                .take(verdict(1, 2).unreadablePass().build());

        assertThat(outcome(town).exit()).isEqualTo(Exit.UNDECIDED);
        assertThat(outcome(town).reasons()).extracting(Reason::name).containsExactly("helpfulness", "undecided");
    }

    @Test
    void shouldSettleAsDeadWhenNoDraftCouldBeMade() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe).take(dead(0, 2)).take(dead(1, 2));

        assertThat(outcome(town).exit()).isEqualTo(Exit.DEAD);
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(0, 0, 0, 0, 2));
        assertThat(outcome(town).reasons())
                .containsExactly(new Reason("model-failed", "drafter: as the sample wants it"));
    }

    @Test
    void shouldTakeATupleAlthoughAnotherSampleDied() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe).take(dead(0, 2)).take(verdict(1, 2).build());

        assertThat(outcome(town).exit()).isEqualTo(Exit.ACCEPTED);
        assertThat(outcome(town).reasons()).isEmpty();
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(1, 0, 0, 0, 1));
    }

    @Test
    void shouldRedraftWithTheReasonsWhenNoDraftPassed() {
        under(aRecipe().attempts(2));
        Town town = Town.of(drafted, recipe).take(verdict(0, 1).pass(9, 2).build());

        assertThat(town.outcomes()).isEmpty();
        assertThat(town.redraft())
                .isEqualTo(aCase().of(drafted.prompt())
                        .attempt(1, new Reason("helpfulness", "minimum 2, threshold 6"))
                        .build());
    }

    @Test
    void shouldSettleAfterTheLastAttemptWithTheCountsOfAll() {
        under(aRecipe().attempts(2));
        Town town = Town.of(drafted, recipe).take(verdict(0, 1).pass(9, 2).build());
        drafted = aCase().of(drafted.prompt()).attempt(1).build();

        town.take(verdict(0, 1).pass(3, 9).build());

        assertThat(outcome(town).attempts()).isEqualTo(2);
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(0, 2, 0, 0, 0));
        assertThat(outcome(town).passesSaved()).isEqualTo(4);
        assertThat(outcome(town).reasons()).extracting(Reason::name).containsExactly("helpfulness", "compliance");
    }

    @Test
    void shouldNotRedraftWhatDiedWithoutAnyJudgement() {
        under(aRecipe().attempts(3));

        assertThat(outcome(Town.of(drafted, recipe).take(dead(0, 1))).exit()).isEqualTo(Exit.DEAD);
    }

    @Test
    void shouldSettleByAFailureOfTheWholeAttempt() {
        Town town = Town.of(drafted, recipe)
                .take(aFailure().stage("classifier").of(drafted).wholeAttempt().build());

        assertThat(outcome(town).exit()).isEqualTo(Exit.DEAD);
        assertThat(outcome(town).drafts()).isEqualTo(DraftCounts.NONE);
    }

    @Test
    void shouldCountAnUnreadableRecordAsOneSampleOfAnAttemptThatIsKnown() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe).take(verdict(0, 2).build()).take(Part.unreadable(drafted.id()));

        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(1, 0, 0, 0, 1));
    }

    @Test
    void shouldSettleByAnUnreadableRecordWhenNothingElseIsKnown() {
        Town town = Town.of(drafted, recipe).take(Part.unreadable(drafted.id()));

        assertThat(outcome(town).exit()).isEqualTo(Exit.DEAD);
    }

    @Test
    void shouldTellRepeatsFromLateRecordsAfterSettling() {
        Town town = Town.of(drafted, recipe).take(Part.unreadable(drafted.id()));

        town.take(verdict(0, 1).build()).take(verdict(0, 1).build());

        assertThat(town.log()).containsExactly("LATE", "REPEAT");
        assertThat(town.outcomes()).hasSize(1);
    }

    @Test
    void shouldNotTakeARepeatFailureForTheEndOfItsSample() {
        Failure repeat =
                aFailure().of(drafted).sample(0, 1).cause(FailureCause.REPEAT).build();
        Town town = Town.of(drafted, recipe).take(repeat);
        assertThat(town.outcomes()).isEmpty();

        town.take(verdict(0, 1).build());

        assertThat(outcome(town).exit()).isEqualTo(Exit.ACCEPTED);
        assertThat(town.log()).containsExactly("REPEAT", "accept 0/0");
    }

    @Test
    void shouldLetTheFirstRecordOfASampleWin() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe).take(dead(0, 2)).take(verdict(0, 2).build());

        assertThat(town.log()).containsExactly("REPEAT");
        assertThat(town.outcomes()).isEmpty();
    }

    @Test
    void shouldTurnARecordOfAnotherAttemptAway() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe).take(verdict(0, 2).build());
        drafted = aCase().of(drafted.prompt()).attempt(1).build();

        town.take(verdict(0, 2).build());

        assertThat(town.log()).containsExactly("LATE");
    }

    @Test
    void shouldSettleByWhatIsThereAtTheDeadline() {
        under(aRecipe().samples(3).attempts(2));
        Town town = Town.of(drafted, recipe).take(verdict(1, 3).build()).expire();

        assertThat(town.log()).containsExactly("accept 0/1");
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(1, 0, 0, 0, 0));

        town.take(verdict(0, 3).build());
        assertThat(town.log()).contains("LATE");
    }

    @Test
    void shouldNotDraftAgainAtTheDeadline() {
        under(aRecipe().samples(2).attempts(2));
        Town town =
                Town.of(drafted, recipe).take(verdict(0, 2).pass(1, 1).build()).expire();

        assertThat(town.redraft()).isNull();
        assertThat(outcome(town).exit()).isEqualTo(Exit.REJECTED);
        assertThat(outcome(town).reasons()).contains(new Reason("deadline", "nothing came"));
    }

    @Test
    void shouldCarryAllButTheSpecIntoTheTuple() {
        Verdict verdict = verdict(0, 1).build();

        assertThat(Town.of(drafted, recipe).take(verdict).tuples())
                .containsExactly(
                        responsa.testkit.sample.Samples.aTuple().of(verdict).build());
    }

    private void under(RecipeBuilder chosen) {
        recipe = chosen.build();
        drafted = aCase().of(aPrompt().under(recipe).build()).build();
    }

    private VerdictBuilder verdict(int sample, int of) {
        return aVerdict().of(aDraft().of(drafted).sample(sample, of).build());
    }

    private Failure dead(int sample, int of) {
        return aFailure().of(drafted).sample(sample, of).build();
    }

    private static Outcome outcome(Town town) {
        assertThat(town.outcomes()).hasSize(1);
        return town.outcomes().getFirst();
    }
}
