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
import responsa.topics.record.DraftDecision;
import responsa.topics.record.Exit;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Reason;
import responsa.topics.record.Recipe;
import responsa.topics.record.Ruling;
import responsa.topics.record.Selection;

class OfferedCaseTest {
    private static final Reason FULL = new Reason("target-reached", "10 of 10 tuples");

    private Recipe recipe = aRecipe().build();
    private Case drafted = aCase().of(aPrompt().under(recipe).build()).build();

    @Test
    void shouldHoldWhatPassedUntilItIsGranted() {
        Town town = Town.of(drafted, recipe)
                .limited()
                .take(verdict(0, 1).deciding(DraftDecision.REFUSE).build());
        assertThat(town.outcomes()).isEmpty();
        assertThat(town.held()).isOne();

        town.answer(new Ruling(0, 0, null));

        assertThat(town.tuples()).hasSize(1);
        assertThat(town.held()).isZero();
        assertThat(outcome(town).exit()).isEqualTo(Exit.ACCEPTED);
        assertThat(town.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.taken()).isFalse();
            assertThat(offer.candidates())
                    .singleElement()
                    .satisfies(candidate -> assertThat(candidate.decision()).isEqualTo(DraftDecision.REFUSE));
        });
    }

    @Test
    void shouldSettleAsRejectedWithTheLimitThatHadNoRoom() {
        Town town =
                Town.of(drafted, recipe).limited().take(verdict(0, 1).build()).answer(new Ruling(0, 0, FULL));

        assertThat(town.log()).containsExactly("pass over 0/0 for target-reached");
        assertThat(outcome(town).exit()).isEqualTo(Exit.REJECTED);
        assertThat(outcome(town).reasons()).containsExactly(FULL);
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(0, 0, 1, 0, 0));
    }

    @Test
    void shouldSettleWhenTheLastOfSeveralIsAnswered() {
        under(aRecipe().samples(2).select(Selection.ALL));
        Town town = Town.of(drafted, recipe)
                .limited()
                .take(verdict(1, 2).build())
                .take(verdict(0, 2).build())
                .answer(new Ruling(0, 1, null));
        assertThat(town.outcomes()).isEmpty();

        town.answer(new Ruling(0, 0, FULL));

        assertThat(outcome(town).exit()).isEqualTo(Exit.ACCEPTED);
        assertThat(outcome(town).reasons()).isEmpty();
        assertThat(outcome(town).drafts()).isEqualTo(new DraftCounts(1, 0, 1, 0, 0));
    }

    @Test
    void shouldPassOverTheOthersBeforeItAsks() {
        under(aRecipe().samples(2));
        Town town = Town.of(drafted, recipe)
                .limited()
                .take(verdict(0, 2).build())
                .take(verdict(1, 2).build());

        assertThat(town.log()).containsExactly("pass over 0/1");
        assertThat(town.held()).isOne();
    }

    @Test
    void shouldNotBeMovedByAnAnswerThatComesAgain() {
        under(aRecipe().samples(2).select(Selection.ALL));
        Town town = Town.of(drafted, recipe)
                .limited()
                .take(verdict(0, 2).build())
                .take(verdict(1, 2).build())
                .answer(new Ruling(0, 0, null))
                .answer(new Ruling(0, 0, null));

        assertThat(town.tuples()).hasSize(1);
        assertThat(town.outcomes()).isEmpty();
    }

    @Test
    void shouldTurnAwayWhatArrivesWhileItWaits() {
        Town town = Town.of(drafted, recipe).limited().take(verdict(0, 1).build());

        town.take(verdict(0, 1).build());
        town.take(aVerdict()
                .of(aDraft().of(aCase().of(drafted.prompt()).attempt(1).build())
                        .sample(0, 1)
                        .build())
                .build());

        assertThat(town.log()).containsExactly("REPEAT", "LATE");
    }

    @Test
    void shouldTellWhatWasTakenWithoutALimit() {
        Town town = Town.of(drafted, recipe).take(verdict(0, 1).build());

        assertThat(town.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.taken()).isTrue();
            assertThat(offer.candidates()).hasSize(1);
            assertThat(offer.spent()).isNotEmpty();
        });
    }

    @Test
    void shouldTellWhatRejectedDraftsCost() {
        under(aRecipe().attempts(2));
        Town town = Town.of(drafted, recipe).take(verdict(0, 1).pass(1, 1).build());

        assertThat(town.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.candidates()).isEmpty();
            assertThat(offer.spent()).isNotEmpty();
        });
    }

    @Test
    void shouldSettleACaseThatNobodyNeedsAsRejected() {
        Town town = Town.of(drafted, recipe)
                .take(aFailure()
                        .of(drafted)
                        .wholeAttempt()
                        .cause(FailureCause.NOT_NEEDED)
                        .build());

        assertThat(outcome(town).exit()).isEqualTo(Exit.REJECTED);
        assertThat(outcome(town).drafts()).isEqualTo(DraftCounts.NONE);
    }

    private void under(RecipeBuilder builder) {
        recipe = builder.build();
        drafted = aCase().of(aPrompt().under(recipe).build()).build();
    }

    private VerdictBuilder verdict(int sample, int samples) {
        return aVerdict().of(aDraft().of(drafted).sample(sample, samples).build());
    }

    private static Outcome outcome(Town town) {
        assertThat(town.outcomes()).hasSize(1);
        return town.outcomes().getFirst();
    }
}
