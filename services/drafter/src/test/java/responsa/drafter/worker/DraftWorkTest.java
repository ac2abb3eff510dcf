package responsa.drafter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import responsa.drafter.domain.request.NativeRoles;
import responsa.model.Completion;
import responsa.model.ModelRequest;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.control.Controls;
import responsa.stage.work.Answer;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.testkit.model.FakeModels;
import responsa.topics.id.DraftId;
import responsa.topics.record.Allocation;
import responsa.topics.record.Allocation.Admittance;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Control;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Recipe;

class DraftWorkTest {
    private static final Memo<Void> NO_MEMO = new Memo<>() {
        @Override
        public List<Void> found() {
            return List.of();
        }

        @Override
        public void keep(Void paid) {
            throw new AssertionError("a drafter keeps nothing");
        }
    };

    private final Recipe recipe = aRecipe().samples(4).build();
    private final Case drafted = aCase().of(aPrompt().under(recipe).build()).build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Controls controls = Controls.none();
    private Catalogue catalogue = Catalogue.of(List.of(aSpec().build()), List.of(recipe));

    @Test
    void shouldHaveAPartForEverySample() throws InterruptedException {
        assertThat(work(FakeModels.thinking(0)).plan(drafted)).isEqualTo(new Plan.Parts<DraftRecord>(4));
    }

    @Test
    void shouldDraftSamplesTogetherWhereTheModelGivesSeveralAnswers() throws InterruptedException {
        assertThat(work(FakeModels.thinking(0).givingUpTo(8)).plan(drafted))
                .isEqualTo(new Plan.Parts<DraftRecord>(4, true));
    }

    @Test
    void shouldAskOnceForTheSamplesThatAreMissing() throws InterruptedException {
        FakeModels models = FakeModels.thinking(1).givingUpTo(8);

        Map<Integer, Answer<DraftRecord>> answers = work(models).answerTogether(drafted, List.of(1, 3));

        assertThat(answers).containsOnlyKeys(1, 3);
        answers.forEach((sample, answer) -> {
            Draft draft = draft(answer);
            assertThat(draft.id()).isEqualTo(DraftId.of(drafted.id(), 0, sample));
            assertThat(draft.sampleIndex()).isEqualTo(sample);
        });
        assertThat(models.asked())
                .singleElement()
                .satisfies(request -> assertThat(request.sampling().seed())
                        .isEqualTo(DraftId.of(drafted.id(), 0, 1).seed()));
        assertThat(drafts(DraftOutcome.COMPLETE)).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAnAnswerWithoutTokensOfThePromptForOneToATruncatedPrompt() throws InterruptedException {
        Map<Integer, Answer<DraftRecord>> answers =
                work(FakeModels.thinking(1).givingUpTo(8)).answerTogether(drafted, List.of(0, 1));

        assertThat(answers.values())
                .extracting(answer -> draft(answer).outcome())
                .containsOnly(DraftOutcome.COMPLETE);
    }

    @Test
    void shouldLeaveOutTheSamplesThatNoAnswerCameFor() throws InterruptedException {
        FakeModels models = FakeModels.thinking(1).givingUpTo(2);

        assertThat(work(models).answerTogether(drafted, List.of(0, 1, 2, 3))).containsOnlyKeys(0, 1);
    }

    @Test
    void shouldLeaveSamplesToThemselvesWhereAModelGaveUpOnThemTogether() throws InterruptedException {
        FakeModels models = FakeModels.answering(1, request -> new Completion.GaveUp("no answer in 6 tries", 6));

        assertThat(work(models).answerTogether(drafted, List.of(0, 1))).isEmpty();
    }

    @Test
    void shouldLetEverySampleDieOfARequestThatWasRefused() throws InterruptedException {
        FakeModels models = FakeModels.answering(1, request -> new Completion.Refused(400, "status 400", 2));

        assertThat(work(models).answerTogether(drafted, List.of(0, 1)))
                .isEqualTo(Map.of(
                        0, new Answer.Dead<DraftRecord>(FailureCause.REQUEST_REFUSED, "status 400", 2),
                        1, new Answer.Dead<DraftRecord>(FailureCause.REQUEST_REFUSED, "status 400", 0)));
    }

    @Test
    void shouldPassFailuresOnWithoutACall() throws InterruptedException {
        Failure earlier = aFailure().stage("classifier").wholeAttempt().build();

        assertThat(work(FakeModels.thinking(0)).plan(earlier))
                .isEqualTo(new Plan.Settled<DraftRecord>(new Answer.Given<>(earlier)));
    }

    @Test
    void shouldSettleACaseWhoseRecipeDidNotArrive() throws InterruptedException {
        catalogue = Catalogue.of(List.of(aSpec().build()), List.of());
        Answer<DraftRecord> dead = new Answer.Dead<>(
                FailureCause.VERSION_MISSING,
                "recipe \"sample\" %s did not arrive within 60 s. Publish the recipe, then replay the dead letter."
                        .formatted(recipe.ref().sha256().shortened()),
                0);

        assertThat(work(FakeModels.thinking(0)).plan(drafted)).isEqualTo(new Plan.Settled<>(dead));
        assertThat(work(FakeModels.thinking(0)).answer(drafted, 0, NO_MEMO)).isEqualTo(dead);
    }

    @Test
    void shouldDraftTheSampleOfItsPart() throws InterruptedException {
        FakeModels models = FakeModels.thinking(1);

        Draft draft = draft(work(models).answer(drafted, 3, NO_MEMO));

        DraftId id = DraftId.of(drafted.id(), 0, 3);
        assertThat(draft.id()).isEqualTo(id);
        assertThat(draft.sampleIndex()).isEqualTo(3);
        assertThat(draft.response()).isEqualTo("I cannot tell.");
        assertThat(models.asked())
                .singleElement()
                .satisfies(request -> assertThat(request.sampling().seed()).isEqualTo(id.seed()));
    }

    @Test
    void shouldDieWithTheTriesOfAModelThatGaveUp() throws InterruptedException {
        FakeModels models = FakeModels.answering(1, request -> new Completion.GaveUp("no answer in 6 tries", 6));

        assertThat(work(models).answer(drafted, 0, NO_MEMO))
                .isEqualTo(new Answer.Dead<DraftRecord>(FailureCause.MODEL_FAILED, "no answer in 6 tries", 6));
    }

    @Test
    void shouldDieOfARequestThatWasRefused() throws InterruptedException {
        FakeModels models =
                FakeModels.answering(1, request -> new Completion.Refused(400, "status 400: context too long", 1));

        assertThat(work(models).answer(drafted, 0, NO_MEMO))
                .isEqualTo(
                        new Answer.Dead<DraftRecord>(FailureCause.REQUEST_REFUSED, "status 400: context too long", 1));
    }

    @Test
    void shouldShowLessOfTheSpecOnceWhereTheContextIsTooShort() throws InterruptedException {
        FakeModels models = refusingOnce("Yes.");

        Draft draft = draft(work(models).answer(drafted, 0, NO_MEMO));

        assertThat(draft.response()).isEqualTo("Yes.");
        ModelRequest whole = models.asked().get(0);
        ModelRequest shorter = models.asked().get(1);
        assertThat(length(shorter)).isLessThan(length(whole));
        assertThat(draft.provenance().excerpt())
                .as("what the draft rests on")
                .isEqualTo(shorter.prefix())
                .isNotEqualTo(whole.prefix());
        assertThat(meters.get("responsa.drafts.shortened").counter().count()).isOne();
    }

    @Test
    void shouldShowLessOfTheSpecAtOnceWhereAsLongARequestWasRefused() throws InterruptedException {
        FakeModels models = refusingOnce("Yes.", "Again.");
        DraftWork work = work(models);
        work.answer(drafted, 0, NO_MEMO);

        Draft draft = draft(work.answer(drafted, 1, NO_MEMO));

        assertThat(draft.response()).isEqualTo("Again.");
        assertThat(draft.id()).as("the case's alone").isEqualTo(DraftId.of(drafted.id(), 0, 1));
        assertThat(models.asked().get(2).messages())
                .isEqualTo(models.asked().get(1).messages());
        assertThat(models.asked().get(2).sampling().seed()).isEqualTo(draft.id().seed());
        assertThat(meters.get("responsa.drafts.shortened").counter().count()).isEqualTo(2);
    }

    @Test
    void shouldStillShowAllOfTheSpecToAShorterCase() throws InterruptedException {
        FakeModels models = refusingOnce("Yes.", "Short.");
        DraftWork work = work(models);
        work.answer(drafted, 0, NO_MEMO);
        Case shorter =
                aCase().of(aPrompt().under(recipe).asking("Why?").build()).build();

        Draft draft = draft(work.answer(shorter, 0, NO_MEMO));

        assertThat(draft.provenance().excerpt())
                .isEqualTo(models.asked().getFirst().prefix());
    }

    @Test
    void shouldShowLessOfTheSpecToSeveralSamplesAtOnceWhereItWasTooLongForThem() throws InterruptedException {
        Queue<Function<ModelRequest, Completion>> inTurn = new ArrayDeque<>(List.of(
                request -> new Completion.TooLong(400, "too long", 1),
                request -> FakeModels.answered(request, "I think.", "Yes.")));
        FakeModels models = FakeModels.answering(2, request -> inTurn.remove().apply(request))
                .givingUpTo(2);
        DraftWork work = work(models);
        assertThat(work.answerTogether(drafted, List.of(0, 1))).isEmpty();

        assertThat(work.answerTogether(drafted, List.of(0, 1))).containsOnlyKeys(0, 1);
        assertThat(length(models.asked().get(1)))
                .isLessThan(length(models.asked().get(0)));
    }

    @Test
    void shouldDieWhereEvenLessOfTheSpecIsTooLong() throws InterruptedException {
        FakeModels models =
                FakeModels.answering(2, request -> new Completion.TooLong(400, "longer than the model's context", 1));

        assertThat(work(models).answer(drafted, 0, NO_MEMO))
                .isEqualTo(new Answer.Dead<DraftRecord>(
                        FailureCause.REQUEST_REFUSED, "longer than the model's context", 2));
    }

    @Test
    void shouldLeaveSamplesToThemselvesWhereTheContextIsTooShortForThemTogether() throws InterruptedException {
        FakeModels models = FakeModels.answering(1, request -> new Completion.TooLong(400, "too long", 1));

        assertThat(work(models).answerTogether(drafted, List.of(0, 1))).isEmpty();
    }

    private static int length(ModelRequest request) {
        return request.messages().getFirst().content().length();
    }

    @Test
    void shouldGiveAnAnswerWithoutACotAsWhatItIs() throws InterruptedException {
        FakeModels models = FakeModels.answering(1, request -> FakeModels.answered(request, "", "No."));

        Draft draft = draft(work(models).answer(drafted, 0, NO_MEMO));

        assertThat(draft.outcome()).isEqualTo(DraftOutcome.COT_MISSING);
        assertThat(drafts(DraftOutcome.COT_MISSING)).isOne();
        assertThat(drafts(DraftOutcome.COMPLETE)).isZero();
    }

    @Test
    void shouldFailOnACategoryThatTheSpecDoesNotHave() {
        Case lost = aCase().of(drafted.prompt()).about("weather").build();

        assertThatThrownBy(() -> work(FakeModels.thinking(0)).answer(lost, 0, NO_MEMO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNameACaseAndItsAttempt() {
        DraftWork work = work(FakeModels.thinking(0));
        Case redraft = aCase().of(drafted.prompt()).attempt(1).build();

        assertThat(List.of(work.identity(drafted), work.identity(redraft)))
                .containsExactly(Optional.of(drafted.id() + "/0"), Optional.of(drafted.id() + "/1"));
        assertThat(work.caseOf(redraft)).contains(drafted.id().toString());
    }

    @Test
    void shouldNameTheCaseOfAFailureThatAsksForNothing() {
        DraftWork work = work(FakeModels.thinking(0));
        CaseRecord earlier = aFailure().of(drafted).build();

        assertThat(work.identity(earlier)).isEmpty();
        assertThat(work.caseOf(earlier)).contains(drafted.id().toString());
    }

    @Test
    void shouldWaitWithACaseOfAPausedRecipe() throws InterruptedException {
        controls = new Paused(recipe.id(), Admittance.WAITS);

        assertThat(work(FakeModels.thinking(0)).plan(drafted)).isEqualTo(new Plan.Later<DraftRecord>());
    }

    @Test
    void shouldSettleACaseThatIsNotNeededWithoutACall() throws InterruptedException {
        controls = new Paused(recipe.id(), Admittance.NOT_NEEDED);

        Failure failure = new Failure(
                "drafter",
                FailureCause.NOT_NEEDED,
                "a limit of recipe sample was reached before it was drafted",
                0,
                drafted.id(),
                drafted.prompt(),
                0,
                null,
                1,
                null);
        assertThat(work(FakeModels.thinking(0)).plan(drafted))
                .isEqualTo(new Plan.Settled<DraftRecord>(new Answer.Given<>(failure)));
    }

    private double drafts(DraftOutcome outcome) {
        return meters.get("responsa.drafts")
                .tag("outcome", outcome.text())
                .counter()
                .count();
    }

    private DraftWork work(FakeModels models) {
        return new DraftWork(
                catalogue, controls, Duration.ofSeconds(60), models, NativeRoles.none(), new DraftMeters(meters));
    }

    private static Draft draft(Answer<DraftRecord> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return (Draft) ((Answer.Given<DraftRecord>) answer).record();
    }

    /// One recipe whose cases are not admitted.
    private record Paused(String paused, Admittance how) implements Controls {
        @Override
        public Optional<Control> control(String recipe) {
            return Optional.empty();
        }

        @Override
        public Optional<Allocation> allocation(String recipe) {
            return Optional.empty();
        }

        @Override
        public long changes() {
            return 0;
        }

        @Override
        public Admittance admits(String recipe, List<String> categories) {
            return recipe.equals(paused) ? how : Admittance.ADMITTED;
        }
    }

    /// Models that refuse the first request as too long, and give these responses to those after it.
    private static FakeModels refusingOnce(String... responses) {
        Queue<Function<ModelRequest, Completion>> inTurn = new ArrayDeque<>();
        inTurn.add(request -> new Completion.TooLong(400, "longer than the model's context", 1));
        for (String response : responses) {
            inTurn.add(request -> FakeModels.answered(request, "I think.", response));
        }
        return FakeModels.answering(inTurn.size(), request -> inTurn.remove().apply(request));
    }
}
