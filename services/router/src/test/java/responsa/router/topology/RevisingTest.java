package responsa.router.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.sample.VerdictBuilder;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.record.Case;
import responsa.topics.record.Confirmation;
import responsa.topics.record.Draft;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.Retraction;
import responsa.topics.record.SpecRef;
import responsa.topics.record.Verdict;

class RevisingTest {
    private final Recipe recipe = aRecipe().build();
    private final SpecRef next = new SpecRef("shop", Sha256.of("the next release"));
    private final Case drafted = aCase().of(aPrompt().under(recipe).build()).build();
    private final Draft tuple = aDraft().of(drafted).build();
    private final Bench bench;

    RevisingTest(@TempDir Path stateDir) {
        bench = new Bench(stateDir, recipe);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldConfirmATupleAndSettleNothingAgain() {
        bench.take(aVerdict().of(tuple).build(), again(next).build());

        assertThat(bench.records(Topics.DATASET)).hasSize(2).satisfies(records -> {
            assertThat(records.getFirst().value())
                    .isEqualTo(aTuple().of(aVerdict().of(tuple).build()).build());
            assertThat(records.getLast().value()).isInstanceOf(Confirmation.class);
            assertThat(records.getLast().key()).isEqualTo(drafted.prompt().id());
        });
        assertThat(bench.values(Topics.OUTCOMES)).hasSize(1);
        assertThat(bench.values(Topics.REJECTED)).isEmpty();
        assertThat(rejudged("confirmed")).isOne();
    }

    @Test
    void shouldRetractATupleOnceHoweverOftenItsVerdictComes() {
        Verdict worse = again(next).pass(1, 9).build();

        bench.take(aVerdict().of(tuple).build(), worse, worse);

        assertThat(bench.values(Topics.DATASET))
                .filteredOn(Retraction.class::isInstance)
                .hasSize(1);
        assertThat(bench.values(Topics.REJECTED)).containsExactly(new Rejection.Repeat(worse));
        assertThat(rejudged("retracted")).isOne();
    }

    @Test
    void shouldWriteNothingOfATupleThatIsOut() {
        SpecRef later = new SpecRef("shop", Sha256.of("a later release"));
        Verdict tooLate = again(later).build();

        bench.take(again(next).pass(1, 9).build(), tooLate);

        assertThat(bench.values(Topics.DATASET)).hasSize(1);
        assertThat(bench.values(Topics.REJECTED)).containsExactly(new Rejection.Late(tooLate));
    }

    @Test
    void shouldSetAsideWhatNoJudgeCouldRead() {
        Verdict unread = again(next).unreadablePass().build();

        bench.take(unread);

        assertThat(bench.values(Topics.UNDECIDED)).containsExactly(unread);
        assertThat(bench.values(Topics.DATASET)).isEmpty();
        assertThat(rejudged("undecided")).isOne();
    }

    @Test
    void shouldLeaveATupleInPlaceWhoseRejudgementFailed() {
        bench.take(failed(FailureCause.MODEL_FAILED));

        assertThat(bench.values(Topics.DATASET)).isEmpty();
        assertThat(bench.values(Topics.OUTCOMES)).isEmpty();
        assertThat(bench.values(Topics.REJECTED)).isEmpty();
        assertThat(rejudged("failed")).isOne();
    }

    @Test
    void shouldCountTheVerdictThatAReplayOfAFailureBrings() {
        bench.take(failed(FailureCause.MODEL_FAILED), again(next).build());

        assertThat(bench.values(Topics.DATASET)).hasSize(1).allMatch(Confirmation.class::isInstance);
    }

    @Test
    void shouldKeepARequeuedRepeatApart() {
        Failure repeat = failed(FailureCause.REPEAT);

        bench.take(repeat);

        assertThat(bench.values(Topics.REJECTED)).containsExactly(new Rejection.Repeat(repeat));
        assertThat(rejudged("failed")).isZero();
    }

    @Test
    void shouldSetAVerdictAsideWhoseRecipeDidNotArrive() {
        Recipe unknown = aRecipe().id("unknown").build();

        bench.take(aVerdict()
                .of(tuple.judgedAgain(new Rejudgement(next, unknown.ref())))
                .build());

        assertThat(bench.values(Topics.deadLetters("router"))).hasSize(1);
        assertThat(bench.values(Topics.OUTCOMES)).isEmpty();
        assertThat(rejudged("failed")).isOne();
    }

    private VerdictBuilder again(SpecRef release) {
        return aVerdict().of(tuple.judgedAgain(new Rejudgement(release, recipe.ref())));
    }

    private Failure failed(FailureCause cause) {
        Failure plain = aFailure().of(drafted).sample(0, 1).build();
        return new Failure(
                "judge",
                cause,
                "as it happened",
                1,
                plain.caseId(),
                plain.prompt(),
                0,
                0,
                1,
                tuple.judgedAgain(new Rejudgement(next, recipe.ref())));
    }

    private double rejudged(String result) {
        return bench.meters
                .counter("responsa.router.rejudged", "service", "router", "result", result)
                .count();
    }
}
