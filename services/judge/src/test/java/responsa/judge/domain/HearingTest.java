package responsa.judge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.topics.id.PassId;
import responsa.topics.record.Draft;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;
import responsa.topics.record.Sampling;

class HearingTest {
    private static final int K = 3;

    /// Every row of the package's table for three passes: `h` scores high, `l` low, `u` cannot be read.
    @ParameterizedTest
    @CsvSource({
        "hhh, 3, ACCEPTED", "hhl, 3, REJECTED", "hhu, 3, UNDECIDED",
        "hlh, 2, REJECTED", "hll, 2, REJECTED", "hlu, 2, REJECTED",
        "huh, 3, UNDECIDED", "hul, 3, REJECTED", "huu, 3, UNDECIDED",
        "lhh, 1, REJECTED", "lhl, 1, REJECTED", "lhu, 1, REJECTED",
        "llh, 1, REJECTED", "lll, 1, REJECTED", "llu, 1, REJECTED",
        "luh, 1, REJECTED", "lul, 1, REJECTED", "luu, 1, REJECTED",
        "uhh, 3, UNDECIDED", "uhl, 3, REJECTED", "uhu, 3, UNDECIDED",
        "ulh, 2, REJECTED", "ull, 2, REJECTED", "ulu, 2, REJECTED",
        "uuh, 3, UNDECIDED", "uul, 3, REJECTED", "uuu, 3, UNDECIDED"
    })
    void shouldFollowTheTable(String answers, int passes, Ending ending) {
        Recipe recipe = aRecipe().passes(K).tries(1).build();

        Hearing end = Trial.of(Trial.opened(recipe), ask -> reading(answers.charAt(ask.index())))
                .end();

        assertThat(end.passes()).hasSize(passes);
        assertThat(Ending.of(end.passes(), K)).isEqualTo(ending);
        assertThat(end.rejects()).isEqualTo(ending == Ending.REJECTED);
    }

    @Test
    void shouldMakeEveryPassOfADraftInTheAuditShare() {
        Recipe recipe = aRecipe().passes(K).auditShare(1).build();

        Hearing end = Trial.of(Trial.opened(recipe), ask -> reading('l')).end();

        assertThat(end.passes()).hasSize(K);
    }

    @Test
    void shouldRejectOnlyUnderTheThreshold() {
        Hearing opened = Trial.opened(aRecipe().passes(1).build());

        assertThat(Trial.of(opened, ask -> Trial.scored(7, 6)).end().rejects()).isFalse();
        assertThat(Trial.of(opened, ask -> Trial.scored(6, 6)).end().rejects()).isTrue();
        assertThat(Trial.of(opened, ask -> Trial.scored(7, 5)).end().rejects()).isTrue();
    }

    @Test
    void shouldTakeTheMinimumOverReadablePassesByCriterion() {
        List<Reading> readings = List.of(Trial.scored(9, 7), Trial.unreadable(), Trial.scored(8, 10));

        Hearing end = Trial.of(Trial.opened(aRecipe().passes(K).tries(1).build()), ask -> readings.get(ask.index()))
                .end();

        assertThat(end.minima()).isEqualTo(Map.of("compliance", 8, "helpfulness", 7));
    }

    @Test
    void shouldAskThePanelInTurnWithTheSeedOfThePass() {
        Recipe recipe = aRecipe().passes(K).panel("one", "other").build();
        Draft draft = Trial.draft(recipe);

        List<Step.Ask> asks =
                Trial.of(Trial.opened(recipe), ask -> reading('h')).asks();

        assertThat(asks).extracting(Step.Ask::model).containsExactly("one", "other", "one");
        assertThat(asks).allSatisfy(ask -> {
            PassId id = PassId.of(
                    draft.id(),
                    ask.index(),
                    draft.drafted().prompt().spec().sha256(),
                    recipe.ref().sha256());
            assertThat(ask.id()).isEqualTo(id);
            assertThat(ask.sampling()).isEqualTo(new Sampling(0.3, 1, 1024, id.seed()));
        });
    }

    @Test
    void shouldAskAgainWithAnotherSeedWhenAnAnswerCannotBeRead() {
        Hearing opened = Trial.opened(aRecipe().passes(1).tries(3).build());

        Trial trial = Trial.of(opened, ask -> ask.earlier() < 2 ? Trial.unreadable() : Trial.scored(9, 9));

        assertThat(trial.asks()).extracting(Step.Ask::index).containsExactly(0, 0, 0);
        assertThat(trial.asks()).extracting(ask -> ask.sampling().seed()).doesNotHaveDuplicates();
        assertThat(trial.end().passes()).singleElement().satisfies(pass -> {
            assertThat(pass.readable()).isTrue();
            assertThat(pass.calls()).isEqualTo(3);
        });
    }

    @Test
    void shouldCountAPassAsUnreadableWhenItsTriesAreUsedUp() {
        Hearing opened = Trial.opened(aRecipe().passes(1).tries(2).build());

        Hearing end = Trial.of(opened, ask -> Trial.unreadable()).end();

        assertThat(end.passes()).singleElement().satisfies(pass -> {
            assertThat(pass.unreadable()).isEqualTo("compliance is missing");
            assertThat(pass.calls()).isEqualTo(2);
        });
    }

    @Test
    void shouldNotTakeAPassOfAnotherDraftOrVersion() {
        Hearing opened = Trial.opened(aRecipe().build());
        Hearing other = Trial.opened(aRecipe().id("other").build());
        Pass strange = answered((Step.Ask) other.next());
        Pass tooMany =
                new Pass(strange.id(), strange.draftId(), 16, strange.scores(), null, 1, aCall("scripted-judge", 1));

        assertThat(opened.apply(strange)).isEqualTo(opened);
        assertThat(opened.apply(tooMany)).isEqualTo(opened);
    }

    @Test
    void shouldUseALaterPassWhoseEarlierOneIsNoLongerKept() {
        Hearing opened = Trial.opened(aRecipe().passes(2).build());
        Trial whole = Trial.of(opened, ask -> reading('h'));

        Step next = opened.apply(whole.kept().get(1)).next();

        assertThat(next).isEqualTo(whole.asks().getFirst());
        assertThat(opened.apply(whole.kept().get(1)).apply(whole.kept().get(0))).isEqualTo(whole.end());
    }

    /// No score is under a threshold of zero: once a pass is unreadable, nothing can decide any more.
    @Test
    void shouldStopAtAnUnreadablePassWhereNothingCanReject() {
        Recipe recipe = aRecipe().passes(K).tries(1).criterion("compliance", 0).build();

        Trial trial = Trial.of(Trial.opened(recipe), ask -> reading(ask.index() == 0 ? 'u' : 'h'));

        assertThat(trial.asks()).hasSize(1);
        assertThat(Trial.of(
                                Trial.opened(aRecipe()
                                        .passes(K)
                                        .tries(1)
                                        .criterion("compliance", 1)
                                        .build()),
                                ask -> reading(ask.index() == 0 ? 'u' : 'h'))
                        .asks())
                .hasSize(K);
    }

    @Test
    void shouldTellTheModelWhatWasWrongOnlyWhereItIsAskedAgain() {
        Hearing opened = Trial.opened(aRecipe().passes(2).tries(2).build());

        Trial trial = Trial.of(opened, ask -> ask.earlier() == 0 ? Trial.unreadable() : Trial.scored(9, 9));

        assertThat(trial.asks())
                .extracting(Step.Ask::fault)
                .containsExactly(null, "compliance is missing", null, "compliance is missing");
    }

    private static Pass answered(Step.Ask ask) {
        return ask.answered(
                Trial.scored(9, 9), aCall(ask.model(), ask.sampling().seed()));
    }

    private static Reading reading(char answer) {
        return switch (answer) {
            case 'h' -> Trial.scored(9, 9);
            case 'l' -> Trial.scored(9, 3);
            default -> Trial.unreadable();
        };
    }
}
