package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import responsa.model.Completion;
import responsa.spec.Excerpts;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.work.Answer;
import responsa.stage.work.Plan;
import responsa.testkit.sample.DraftBuilder;
import responsa.testkit.sample.RecipeBuilder;
import responsa.topics.id.Sha256;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;
import responsa.topics.record.LabelOpinion;
import responsa.topics.record.Message;
import responsa.topics.record.Pass;
import responsa.topics.record.Provenance;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejudgement;
import responsa.topics.record.Role;
import responsa.topics.record.Spec;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

class JudgeWorkTest {
    private static final String NO_JSON = "Looks good to me.";

    private final Spec spec = aSpec().build();
    private final QueuedModels models = new QueuedModels();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Recipe recipe = aRecipe().build();

    @Test
    void shouldAskTheJudgeAboutADraftWhoseFindingsAreOnlyNoted() throws InterruptedException {
        recipe = aRecipe()
                .gating(new Gating(1, 1_000, 1, 1_000).with(Map.of("evaluation-talk", GateAction.ANNOTATE)))
                .build();
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);
        Draft talking = draft().cot("I am being tested. [#privacy] forbids it.\nDecision: refuse")
                .build();

        Verdict verdict = verdict(work().answer(talking, 0, KeptPasses.none()));

        assertThat(verdict.findings()).extracting(Finding::rejects).containsExactly(false);
        assertThat(verdict.passes()).hasSize(3);
        assertThat(meters.get("responsa.judge.findings")
                        .tags("gate", "evaluation-talk", "rejects", "false")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldGiveAVerdictOfAllPassesWhenNoneIsUnderAThreshold() throws InterruptedException {
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);
        KeptPasses memo = KeptPasses.none();

        Verdict verdict = verdict(work().answer(draft().build(), 0, memo));

        assertThat(verdict.passes()).extracting(Pass::index).containsExactly(0, 1, 2);
        assertThat(verdict.minima()).isEqualTo(Map.of("compliance", 8, "helpfulness", 8));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.draft()).isEqualTo(draft().build());
        assertThat(memo.kept()).isEqualTo(verdict.passes().subList(0, 2));
        assertThat(passes("scored")).isEqualTo(3);
        assertThat(count("responsa.judge.passes.saved")).isZero();
    }

    @Test
    void shouldSayWhatTheVerdictRestsOn() throws InterruptedException {
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);

        Verdict verdict = verdict(work().answer(draft().build(), 0, KeptPasses.none()));

        Provenance provenance = Objects.requireNonNull(verdict.provenance());
        assertThat(provenance.call()).isEqualTo(verdict.passes().getLast().call());
        assertThat(provenance.policiesShown()).containsExactly("privacy");
        assertThat(provenance.template().id()).isEqualTo("judge-2");
        assertThat(verdict.spec()).isEqualTo(spec.ref());
        assertThat(verdict.recipe()).isEqualTo(recipe.ref());
    }

    @Test
    void shouldSendTheSameSystemMessageForEveryPass() throws InterruptedException {
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);

        work().answer(draft().build(), 0, KeptPasses.none());

        assertThat(models.asked())
                .extracting(request -> request.messages().getFirst())
                .containsOnly(models.asked().getFirst().messages().getFirst())
                .allSatisfy(system -> assertThat(system.role()).isEqualTo(Role.SYSTEM));
        assertThat(models.asked().getFirst().messages())
                .extracting(Message::role)
                .containsExactly(Role.SYSTEM, Role.USER);
        assertThat(models.seeds()).doesNotHaveDuplicates();
    }

    @Test
    void shouldStopAtThePassThatDecides() throws InterruptedException {
        models.scoring(9, 8).scoring(6, 10);
        KeptPasses memo = KeptPasses.none();

        Verdict verdict = verdict(work().answer(draft().build(), 0, memo));

        assertThat(verdict.passes()).hasSize(2);
        assertThat(verdict.minima()).containsEntry("compliance", 6);
        assertThat(memo.kept()).hasSize(1);
        assertThat(count("responsa.judge.passes.saved")).isEqualTo(1);
    }

    @Test
    void shouldMakeEveryPassOfADraftInTheAuditShare() throws InterruptedException {
        under(aRecipe().auditShare(1));
        models.scoring(0, 0).scoring(9, 9).scoring(9, 9);

        assertThat(verdict(work().answer(draft().build(), 0, KeptPasses.none())).passes())
                .hasSize(3);
    }

    @Test
    void shouldNotAskForPassesThatWereKept() throws InterruptedException {
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);
        KeptPasses before = KeptPasses.none();
        Verdict whole = verdict(work().answer(draft().build(), 0, before));
        models.scoring(10, 9);

        Verdict rest = verdict(work().answer(draft().build(), 0, KeptPasses.of(before.kept())));

        assertThat(models.asked()).hasSize(4);
        assertThat(models.seeds().getLast()).isEqualTo(models.seeds().get(2));
        assertThat(rest.passes().subList(0, 2)).isEqualTo(whole.passes().subList(0, 2));
        assertThat(rest.minima()).isEqualTo(whole.minima());
    }

    @Test
    void shouldAskAgainWhenAnAnswerCannotBeReadAndKeepThatItWasPaid() throws InterruptedException {
        under(aRecipe().passes(1).tries(2));
        models.answering(NO_JSON).scoring(9, 9);
        KeptPasses memo = KeptPasses.none();

        Verdict verdict = verdict(work().answer(draft().build(), 0, memo));

        assertThat(verdict.passes()).singleElement().satisfies(pass -> {
            assertThat(pass.readable()).isTrue();
            assertThat(pass.calls()).isEqualTo(2);
        });
        assertThat(memo.kept())
                .singleElement()
                .satisfies(pass -> assertThat(pass.unreadable()).isEqualTo("there is no JSON object with scores"));
        assertThat(models.seeds()).hasSize(2).doesNotHaveDuplicates();
        assertThat(count("responsa.judge.asked.again")).isEqualTo(1);
    }

    @Test
    void shouldLeaveADraftUndecidedWhenAPassCannotBeRead() throws InterruptedException {
        under(aRecipe().passes(2).tries(2));
        models.answering(NO_JSON).answering(NO_JSON).scoring(9, 9);

        Verdict verdict = verdict(work().answer(draft().build(), 0, KeptPasses.none()));

        assertThat(verdict.passes()).extracting(Pass::readable).containsExactly(false, true);
        assertThat(verdict.provenance()).isNotNull();
        assertThat(passes("unreadable")).isEqualTo(1);
        assertThat(passes("scored")).isEqualTo(1);
    }

    @Test
    void shouldLeaveADraftUndecidedWhenNoPassCanBeRead() throws InterruptedException {
        under(aRecipe().passes(2).tries(1));
        models.answering(NO_JSON).answering(NO_JSON);

        Verdict verdict = verdict(work().answer(draft().build(), 0, KeptPasses.none()));

        assertThat(verdict.passes()).extracting(Pass::readable).containsExactly(false, false);
        assertThat(verdict.minima()).isEmpty();
    }

    @Test
    void shouldRejectByAGateWithoutACall() throws InterruptedException {
        Draft draft = draft().cot("").outcome(DraftOutcome.COT_MISSING).build();

        Verdict verdict = verdict(work().answer(draft, 0, KeptPasses.none()));

        assertThat(verdict.findings())
                .containsExactly(new Finding("cot-missing", true, "there is a response and no CoT"));
        assertThat(verdict.passes()).isEmpty();
        assertThat(verdict.minima()).isEmpty();
        assertThat(verdict.provenance()).isNull();
        assertThat(models.asked()).isEmpty();
        assertThat(meters.get("responsa.judge.findings")
                        .tags("gate", "cot-missing", "rejects", "true", "service", "judge")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldNotCallAModelToJudgeItself() throws InterruptedException {
        under(aRecipe().selfJudging(false).panel("scripted-drafter"));

        Verdict verdict = verdict(work().answer(draft().build(), 0, KeptPasses.none()));

        assertThat(models.asked()).isEmpty();
        assertThat(verdict.passes()).isEmpty();
        assertThat(verdict.provenance()).isNull();
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.gate()).isEqualTo("self-judging");
            assertThat(finding.rejects()).isFalse();
        });
        assertThat(count("responsa.judge.passes.saved")).isZero();
    }

    @Test
    void shouldNotBelieveAModelThatTurnsOutToBeTheDrafter() throws InterruptedException {
        under(aRecipe().selfJudging(false).panel("alias").tries(3));
        models.answering("{\"code\": \"" + QueuedModels.CODE + "\", \"scores\": {}}", aCall("alias", 1));

        Verdict verdict = verdict(work().answer(draft().build(), 0, KeptPasses.none()));

        assertThat(models.asked()).hasSize(1);
        assertThat(verdict.passes())
                .singleElement()
                .satisfies(pass -> assertThat(pass.unreadable()).isEqualTo("it is by the model that drafted"));
        assertThat(verdict.findings()).extracting(Finding::gate).containsExactly("self-judging");
    }

    @Test
    void shouldKeepWhatTheJudgeSaysOfALabel() throws InterruptedException {
        under(aRecipe().passes(1));
        models.answering("""
                {"code": "%s", "label": {"reason": "It may be told.", "opinion": "Disagree"},
                 "scores": {"compliance": {"reason": "a", "score": 9}, "helpfulness": {"reason": "b", "score": 9}}}""".formatted(QueuedModels.CODE));
        Draft labelled = aDraft().of(aCase().of(aPrompt()
                                .under(spec)
                                .under(recipe)
                                .metadata("ideal", "refuse")
                                .build())
                        .build())
                .build();

        Verdict verdict = verdict(work().answer(labelled, 0, KeptPasses.none()));

        assertThat(models.asked().getFirst().messages().getLast().content())
                .contains("Another AI determined that the ideal completion is: refuse");
        assertThat(verdict.passes().getFirst().label()).isEqualTo(new LabelOpinion(false, "It may be told."));
        assertThat(meters.get("responsa.judge.labels")
                        .tag("opinion", "disagree")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldNotShowACotThatTheRecipeHides() throws InterruptedException {
        under(aRecipe()
                .passes(1)
                .criterion("compliance", 7)
                .cotCriterion("grounding", 7)
                .hidingCot(true));
        models.answering("""
                {"code": "%s", "scores": {"compliance": {"reason": "a", "score": 9}}}""".formatted(QueuedModels.CODE));

        Verdict verdict = verdict(work().answer(draft().cot("a secret thought").build(), 0, KeptPasses.none()));

        assertThat(models.asked().getFirst().messages())
                .noneMatch(message -> message.content().contains("a secret"));
        assertThat(verdict.minima()).isEqualTo(Map.of("compliance", 9));
    }

    @Test
    void shouldShowHowFarPassesAgreeOnTheAuditShare() throws InterruptedException {
        under(aRecipe().auditShare(1));
        models.scoring(9, 8).scoring(3, 8).scoring(9, 8);

        work().answer(draft().build(), 0, KeptPasses.none());

        assertThat(meters.get("responsa.judge.agreement")
                        .tags("criterion", "helpfulness", "measure", "ac1")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("responsa.judge.agreement.of.policy")
                        .tags("policy", "privacy", "criterion", "compliance", "measure", "ac1")
                        .gauge()
                        .value())
                .isLessThan(0.5);
        assertThat(meters.get("responsa.judge.agreement.of.judge")
                        .tags("judge", "scripted-judge", "criterion", "helpfulness", "measure", "alpha")
                        .gauge()
                        .value())
                .isNaN();
    }

    @Test
    void shouldPassAFailureOnWithoutACall() throws InterruptedException {
        Failure failure = aFailure().build();

        assertThat(work().plan(failure)).isEqualTo(new Plan.Settled<>(new Answer.Given<>(failure)));
        assertThat(work().answer(failure, 0, KeptPasses.none())).isEqualTo(new Answer.Given<>(failure));
    }

    @Test
    void shouldDieWhenTheModelGaveUp() throws InterruptedException {
        models.scoring(9, 9).ending(new Completion.GaveUp("6 tries, the last: status 503", 6));

        assertThat(work().answer(draft().build(), 0, KeptPasses.none()))
                .isEqualTo(new Answer.Dead<>(
                        FailureCause.MODEL_FAILED, "pass 2 of 3 by scripted-judge: 6 tries, the last: status 503", 6));
    }

    @Test
    void shouldDieWhenTheEndpointRefusesTheRequest() throws InterruptedException {
        models.ending(new Completion.Refused(400, "context length", 1));

        assertThat(work().answer(draft().build(), 0, KeptPasses.none()))
                .isEqualTo(new Answer.Dead<>(
                        FailureCause.REQUEST_REFUSED, "pass 1 of 3 by scripted-judge: status 400: context length", 1));
    }

    @Test
    void shouldNotLoseAVerdictToAPassThatOnlyAudits() throws InterruptedException {
        under(aRecipe().auditShare(1));
        models.scoring(2, 9).ending(new Completion.GaveUp("no endpoint", 1));

        Verdict verdict = verdict(work().answer(draft().build(), 0, KeptPasses.none()));

        assertThat(verdict.passes()).hasSize(1);
        assertThat(verdict.minima()).containsEntry("compliance", 2);
    }

    @Test
    void shouldPlanOnePartWhenItsVersionsAreThere() throws InterruptedException {
        assertThat(work().plan(draft().build())).isEqualTo(new Plan.Parts<>(1));
    }

    @Test
    void shouldDieWithoutACallWhenAVersionIsMissing() throws InterruptedException {
        JudgeWork work = work(Catalogue.of(List.of(spec), List.of()));

        assertThat(work.plan(draft().build()))
                .isInstanceOfSatisfying(
                        Plan.Settled.class,
                        settled -> assertThat(settled.answer()).isInstanceOfSatisfying(Answer.Dead.class, dead -> {
                            assertThat(dead.cause()).isEqualTo(FailureCause.VERSION_MISSING);
                            assertThat(dead.detail())
                                    .contains("recipe \"sample\"")
                                    .contains("within 7 s");
                        }));
        assertThat(work.answer(draft().build(), 0, KeptPasses.none())).isInstanceOf(Answer.Dead.class);
        assertThat(models.asked()).isEmpty();
    }

    @Test
    void shouldNameADraftByItsVerdictAndItsCase() throws InterruptedException {
        models.scoring(1, 1);
        Draft draft = draft().build();

        Verdict verdict = verdict(work().answer(draft, 0, KeptPasses.none()));

        assertThat(work().identity(draft)).contains(verdict.id().toString());
        assertThat(work().caseOf(draft)).contains(draft.drafted().id().toString());
    }

    @Test
    void shouldNameAFailureByItsCaseAlone() {
        Failure failure = aFailure().build();

        assertThat(work().identity(failure)).isEmpty();
        assertThat(work().caseOf(failure)).contains(String.valueOf(failure.caseId()));
    }

    @Test
    void shouldShowHowScoresAreSpread() throws InterruptedException {
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);

        work().answer(draft().build(), 0, KeptPasses.none());

        assertThat(meters.get("responsa.judge.scores")
                        .tag("criterion", "compliance")
                        .summary()
                        .mean())
                .isEqualTo(9);
    }

    @Test
    void shouldJudgeATupleAgainWithTheVersionThatIsNamed() throws InterruptedException {
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);
        Spec next = aSpec().policy("privacy", "Tell nobody about anybody.").build();
        JudgeWork work = work(Catalogue.of(List.of(spec, next), List.of(recipe)));
        Draft first = draft().build();
        Draft again = first.judgedAgain(new Rejudgement(next.ref(), recipe.ref()));

        Verdict verdict = verdict(work.answer(again, 0, KeptPasses.none()));

        assertThat(verdict.spec()).isEqualTo(next.ref());
        assertThat(verdict.draft()).isEqualTo(again);
        assertThat(Objects.requireNonNull(verdict.provenance()).spec()).isEqualTo(next.ref());
        assertThat(verdict.provenance().excerpt()).isNotEqualTo(excerpt(spec, first));
        assertThat(verdict.provenance().excerpt()).isEqualTo(excerpt(next, first));
        assertThat(work.identity(again)).contains(verdict.id().toString()).isNotEqualTo(work.identity(first));
    }

    @Test
    void shouldRejectATupleWithoutACallThatCitesWhatTheNextVersionLacks() throws InterruptedException {
        recipe = aRecipe()
                .gating(new Gating(1, 1_000, 1, 1_000).with(Map.of("citation-unknown", GateAction.REJECT)))
                .build();
        Spec next = aSpec().policy("safety", "Do not help to hurt people.").build();
        JudgeWork work = work(Catalogue.of(List.of(spec, next), List.of(recipe)));
        Draft again = draft().citing("privacy").build().judgedAgain(new Rejudgement(next.ref(), recipe.ref()));

        Verdict verdict = verdict(work.answer(again, 0, KeptPasses.none()));

        assertThat(verdict.findings())
                .filteredOn(Finding::rejects)
                .extracting(Finding::gate)
                .contains("citation-unknown");
        assertThat(models.asked()).isEmpty();
    }

    @Test
    void shouldWaitForTheVersionThatATupleIsJudgedAgainWith() throws InterruptedException {
        Spec next = aSpec().title("Next").build();
        Draft again = draft().build().judgedAgain(new Rejudgement(next.ref(), recipe.ref()));

        assertThat(work().plan(again)).isInstanceOf(Plan.Settled.class);
    }

    private static Sha256 excerpt(Spec of, Draft draft) {
        return Excerpts.excerpt(of, draft.drafted().categories()).sha256();
    }

    private void under(RecipeBuilder builder) {
        recipe = builder.build();
    }

    private DraftBuilder draft() {
        return aDraft().of(
                        aCase().of(aPrompt().under(spec).under(recipe).build()).build());
    }

    private JudgeWork work() {
        return work(Catalogue.of(List.of(spec), List.of(recipe)));
    }

    private JudgeWork work(Catalogue catalogue) {
        return new JudgeWork(
                catalogue, Duration.ofSeconds(7), models, new RecentStandards(8), new JudgeMeters("judge", meters));
    }

    private double count(String counter) {
        return meters.get(counter).counter().count();
    }

    private double passes(String result) {
        return meters.get("responsa.judge.passes")
                .tag("result", result)
                .counter()
                .count();
    }

    private static Verdict verdict(Answer<VerdictRecord> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return (Verdict) ((Answer.Given<VerdictRecord>) answer).record();
    }
}
