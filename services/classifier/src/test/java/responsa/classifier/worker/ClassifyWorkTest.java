package responsa.classifier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.model.Completion;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.work.Answer;
import responsa.stage.work.Memo;
import responsa.stage.work.Plan;
import responsa.testkit.model.FakeModels;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.CategorySource;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;

class ClassifyWorkTest {
    private static final Memo<Void> NO_MEMO = new Memo<>() {
        @Override
        public List<Void> found() {
            return List.of();
        }

        @Override
        public void keep(Void paid) {
            throw new AssertionError("a classifier keeps nothing");
        }
    };

    private final Prompt prompt = aPrompt().build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Catalogue catalogue =
            Catalogue.of(List.of(aSpec().build()), List.of(aRecipe().build()));

    @Test
    void shouldSettleAPromptWithAKnownLabelWithoutACall() throws InterruptedException {
        Prompt labelled = aPrompt().category("style").build();

        Plan<CaseRecord> plan = work(FakeModels.saying()).plan(labelled);

        Case made = new Case(labelled, List.of("style"), CategorySource.LABEL, 0, List.of(), null);
        assertThat(plan).isEqualTo(new Plan.Settled<CaseRecord>(new Answer.Given<>(made)));
        assertThat(count("responsa.labels.unknown")).isZero();
    }

    @Test
    void shouldAskAModelWhereThereIsNoLabel() throws InterruptedException {
        assertThat(work(FakeModels.saying()).plan(prompt)).isEqualTo(new Plan.Parts<CaseRecord>(1));
        assertThat(count("responsa.labels.unknown")).isZero();
    }

    @Test
    void shouldCountAnUnknownLabelAndAskAModel() throws InterruptedException {
        Prompt labelled = aPrompt().category("weather").build();

        assertThat(work(FakeModels.saying()).plan(labelled)).isEqualTo(new Plan.Parts<CaseRecord>(1));
        assertThat(count("responsa.labels.unknown")).isOne();
    }

    @Test
    void shouldAskAModelAboutLabelledPromptsOfTheAuditShare() throws InterruptedException {
        Recipe auditing = aRecipe().labelAudit(1).build();
        catalogue = Catalogue.of(List.of(aSpec().build()), List.of(auditing));
        Prompt labelled = aPrompt().category("style").under(auditing).build();
        ClassifyWork work = work(FakeModels.saying("{\"categories\": [\"safety\", \"style\"]}"));

        assertThat(work.plan(labelled)).isEqualTo(new Plan.Parts<CaseRecord>(1));
        Case made = made(work.answer(labelled, 0, NO_MEMO));

        assertThat(made)
                .returns(List.of("style"), Case::categories)
                .returns(CategorySource.LABEL, Case::categorySource)
                .returns(null, Case::classification);
        assertThat(made.labelAudit()).isNotNull();
        assertThat(made.labelAudit().categories()).containsExactly("safety", "style");
        assertThat(audited("among")).isOne();
    }

    @Test
    void shouldKeepALabelledPromptWhoseAuditGotNoAnswer() throws InterruptedException {
        Recipe auditing = aRecipe().labelAudit(1).build();
        catalogue = Catalogue.of(List.of(aSpec().build()), List.of(auditing));
        Prompt labelled = aPrompt().category("style").under(auditing).build();
        FakeModels models = FakeModels.answering(1, request -> new Completion.GaveUp("no answer in 6 tries", 6));

        Case made = made(work(models).answer(labelled, 0, NO_MEMO));

        assertThat(made).isEqualTo(new Case(labelled, List.of("style"), CategorySource.LABEL, 0, List.of(), null));
        assertThat(audited("unanswered")).isOne();
    }

    @Test
    void shouldAuditTheSameSharePromptForPrompt() throws InterruptedException {
        Recipe auditing = aRecipe().labelAudit(0.25).build();
        catalogue = Catalogue.of(List.of(aSpec().build()), List.of(auditing));
        ClassifyWork work = work(FakeModels.saying());
        int audited = 0;
        for (int number = 0; number < 400; number++) {
            Prompt labelled = aPrompt()
                    .asking("Question " + number)
                    .category("style")
                    .under(auditing)
                    .build();
            boolean asked = work.plan(labelled) instanceof Plan.Parts<CaseRecord>;
            assertThat(work.plan(labelled) instanceof Plan.Parts<CaseRecord>).isEqualTo(asked);
            audited += asked ? 1 : 0;
        }

        assertThat(audited).isBetween(70, 130);
    }

    @Test
    void shouldTakeWhatTheModelNames() throws InterruptedException {
        FakeModels models = FakeModels.saying("{\"categories\": [\"safety\"]}");

        Case made = made(work(models).answer(prompt, 0, NO_MEMO));

        assertThat(made)
                .returns(List.of("safety"), Case::categories)
                .returns(CategorySource.MODEL, Case::categorySource);
        assertThat(models.asked()).hasSize(1);
    }

    @Test
    void shouldAskAgainWithAnotherSeedWhereNothingCouldBeRead() throws InterruptedException {
        FakeModels models = FakeModels.saying("Privacy, I think.", "{\"categories\": [\"privacy\"]}");

        Case made = made(work(models).answer(prompt, 0, NO_MEMO));

        assertThat(made.categories()).containsExactly("privacy");
        assertThat(models.asked().stream().map(request -> request.sampling().seed()))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(count("responsa.classifications.unreadable")).isOne();
    }

    @Test
    void shouldFailClosedWhenItsTriesAreUsedUp() throws InterruptedException {
        FakeModels models = FakeModels.saying("?", "{\"categories\": [\"weather\"]}", "{");

        Case made = made(work(models).answer(prompt, 0, NO_MEMO));

        assertThat(made)
                .returns(List.of(), Case::categories)
                .returns(CategorySource.UNCLASSIFIED, Case::categorySource);
        assertThat(made.classification()).isNotNull();
        assertThat(models.asked()).hasSize(3);
        assertThat(count("responsa.classifications.unreadable")).isEqualTo(3);
    }

    @Test
    void shouldNotAskAgainWhereNoneFits() throws InterruptedException {
        FakeModels models = FakeModels.saying("{\"categories\": []}");

        assertThat(made(work(models).answer(prompt, 0, NO_MEMO)).categorySource())
                .isEqualTo(CategorySource.UNCLASSIFIED);
    }

    @Test
    void shouldDieWithAllTriesOfAModelThatGaveUp() throws InterruptedException {
        FakeModels models = FakeModels.answering(
                2,
                request -> request.sampling().temperature() == 0
                        ? FakeModels.answered(request, "", "?")
                        : new Completion.GaveUp("no answer in 6 tries", 6));

        assertThat(work(models).answer(prompt, 0, NO_MEMO))
                .isEqualTo(new Answer.Dead<CaseRecord>(FailureCause.MODEL_FAILED, "no answer in 6 tries", 7));
    }

    @Test
    void shouldDieOfARequestThatWasRefused() throws InterruptedException {
        FakeModels models = FakeModels.answering(1, request -> new Completion.Refused(400, "context too long", 1));

        assertThat(work(models).answer(prompt, 0, NO_MEMO))
                .isEqualTo(new Answer.Dead<CaseRecord>(FailureCause.REQUEST_REFUSED, "context too long", 1));
    }

    @Test
    void shouldSettleAPromptWhoseSpecDidNotArrive() throws InterruptedException {
        catalogue = Catalogue.of(List.of(), List.of(aRecipe().build()));
        Answer<CaseRecord> dead = new Answer.Dead<>(
                FailureCause.VERSION_MISSING,
                "spec \"shop\" %s did not arrive within 60 s. Publish the spec, then replay the dead letter."
                        .formatted(prompt.spec().sha256().shortened()),
                0);

        assertThat(work(FakeModels.saying()).plan(prompt)).isEqualTo(new Plan.Settled<>(dead));
        assertThat(work(FakeModels.saying()).answer(prompt, 0, NO_MEMO)).isEqualTo(dead);
    }

    @Test
    void shouldNameTheCaseOfAPrompt() {
        ClassifyWork work = work(FakeModels.saying());

        assertThat(work.identity(prompt)).contains(prompt.caseId().toString());
        assertThat(work.caseOf(prompt)).contains(prompt.caseId().toString());
    }

    @Test
    void shouldCountCasesByWhereTheirCategoriesComeFrom() throws InterruptedException {
        ClassifyWork work = work(FakeModels.saying("{\"categories\": [\"safety\"]}"));

        work.plan(aPrompt().category("privacy").build());
        work.answer(prompt, 0, NO_MEMO);

        assertThat(List.of("label", "model", "unclassified").stream()
                        .map(source -> meters.get("responsa.cases")
                                .tag("source", source)
                                .counter()
                                .count()))
                .containsExactly(1.0, 1.0, 0.0);
    }

    private double audited(String agreement) {
        return meters.get("responsa.labels.audited")
                .tag("agreement", agreement)
                .counter()
                .count();
    }

    private double count(String name) {
        return meters.get(name).counter().count();
    }

    private ClassifyWork work(FakeModels models) {
        return new ClassifyWork(catalogue, Duration.ofSeconds(60), models, 3, new ClassifierMeters(meters));
    }

    private static Case made(Answer<CaseRecord> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return (Case) ((Answer.Given<CaseRecord>) answer).record();
    }
}
