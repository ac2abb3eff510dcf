package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.judge.config.JudgeSettings;
import responsa.model.Completion;
import responsa.model.Outage;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.stage.worker.Kill;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Pass;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

class JudgeServiceIT {
    private static final int PARTITIONS = 3;

    private final Spec spec = aSpec().build();
    private final Recipe recipe = aRecipe().passes(3).tries(2).build();
    private final QueuedModels models = new QueuedModels();

    @RegisterExtension
    final TestBroker broker =
            TestBroker.with(PARTITIONS, Topics.DRAFTS, Topics.VERDICTS, Topics.PASSES, Topics.deadLetters("judge"));

    @BeforeEach
    void publish() {
        broker.create(1, Topics.SPECS, Topics.RECIPES);
        broker.records().send(Topics.SPECS, spec.sha256().hex(), SpecEntry.version(spec));
        broker.records().send(Topics.RECIPES, recipe.ref().sha256().hex(), RecipeEntry.version(recipe));
    }

    @Test
    void shouldJudgeIntoThePartitionOfTheDraft() throws InterruptedException {
        Draft draft = draft();
        models.scoring(9, 8).scoring(8, 10).scoring(10, 9);
        int partition = send(draft);

        try (RunningService judge = start()) {
            ConsumerRecord<PromptId, VerdictRecord> answer =
                    broker.records().await(Topics.VERDICTS, 1).getFirst();
            Verdict verdict = (Verdict) answer.value();

            assertThat(answer.partition()).isEqualTo(partition);
            assertThat(answer.key()).isEqualTo(draft.drafted().prompt().id());
            assertThat(TestRecords.header(answer, Headers.CASE))
                    .isEqualTo(draft.drafted().id().toString());
            assertThat(TestRecords.header(answer, Headers.IDENTITY))
                    .isEqualTo(verdict.id().toString());
            assertThat(verdict.minima()).containsEntry("compliance", 8);
            assertThat(broker.records().values(Topics.PASSES))
                    .isEqualTo(verdict.passes().subList(0, 2));
            assertThat(judge.name()).isEqualTo("judge");
        }
    }

    @Test
    void shouldAskOnlyForTheRestWhenKilledInTheSecondOfThreePasses() throws InterruptedException {
        send(draft());
        models.scoring(9, 8).hanging();
        killWhenAsked(2);

        models.scoring(8, 10).scoring(10, 9);
        try (RunningService next = start()) {
            Verdict verdict = theVerdict();

            assertThat(verdict.passes()).hasSize(3);
            assertThat(verdict.minima()).isEqualTo(Map.of("compliance", 8, "helpfulness", 8));
            List<Long> seeds = models.seeds();
            assertThat(seeds).hasSize(4);
            assertThat(seeds.get(2)).as("the call that was under way").isEqualTo(seeds.get(1));
            assertThat(seeds.get(3)).isNotIn(seeds.subList(0, 3));
            eventually(() -> assertThat(next.status().done()).isOne());
        }
    }

    @Test
    void shouldNotPayAgainForAnAnswerThatCouldNotBeReadWhenKilledAfterIt() throws InterruptedException {
        send(draft());
        models.answering("no").hanging();
        killWhenAsked(2);

        models.scoring(3, 3);
        try (RunningService next = start()) {
            Pass pass = theVerdict().passes().getFirst();

            assertThat(pass.readable()).isTrue();
            assertThat(pass.calls()).isEqualTo(2);
            assertThat(models.seeds().get(2))
                    .isEqualTo(models.seeds().get(1))
                    .isNotEqualTo(models.seeds().get(0));
            assertThat(next.status().detail()).isEmpty();
        }
    }

    @Test
    void shouldNotJudgeAgainWhenKilledAfterItsVerdict() throws InterruptedException {
        send(draft());
        models.scoring(3, 3);
        RunningService killed = start();
        theVerdict();
        Kill.at(killed);

        try (RunningService next = start()) {
            eventually(() -> {
                assertThat(next.status().lag()).isZero();
                assertThat(next.status().inFlight()).isZero();
            });
        }
        assertThat(models.asked()).hasSize(1);
        assertThat(broker.records().values(Topics.VERDICTS)).hasSize(1);
    }

    @Test
    void shouldLeaveADraftUndecidedThatNoAnswerCanBeReadOf() throws InterruptedException {
        send(draft());
        for (int call = 0; call < 6; call++) {
            models.answering("10/10");
        }

        try (RunningService judge = start()) {
            Verdict verdict = theVerdict();

            assertThat(verdict.passes()).hasSize(3).noneMatch(Pass::readable);
            assertThat(verdict.minima()).isEmpty();
            assertThat(models.seeds()).hasSize(6).doesNotHaveDuplicates();
            assertThat(judge.status().detail()).isEmpty();
        }
    }

    @Test
    void shouldBuryADraftThatNoModelAnswersForAndCarryItOn() throws InterruptedException {
        Draft draft = draft();
        send(draft);
        models.ending(new Completion.GaveUp("6 tries in 90 s", 6));

        try (RunningService judge = start()) {
            Failure failure = (Failure)
                    broker.records().await(Topics.VERDICTS, 1).getFirst().value();

            assertThat(failure.cause()).isEqualTo(FailureCause.MODEL_FAILED);
            assertThat(failure.draft()).isEqualTo(draft);
            assertThat(failure.tries()).isEqualTo(6);
            assertThat(broker.records().all(Topics.deadLetters("judge"))).hasSize(1);
            eventually(() -> assertThat(judge.status().done()).isOne());
        }
    }

    @Test
    void shouldPassFailuresOnAndNameRepeats() throws InterruptedException {
        Failure earlier = aFailure().build();
        models.scoring(3, 3);

        try (RunningService judge = start()) {
            sendTo(0, earlier);
            sendTo(0, draft());
            sendTo(0, draft());

            List<VerdictRecord> answers = broker.records().await(Topics.VERDICTS, 3).stream()
                    .map(ConsumerRecord::value)
                    .toList();
            assertThat(answers).contains(earlier).hasAtLeastOneElementOfType(Verdict.class);
            assertThat(answers)
                    .filteredOn(Failure.class::isInstance)
                    .extracting(failure -> ((Failure) failure).cause())
                    .containsExactlyInAnyOrder(FailureCause.MODEL_FAILED, FailureCause.REPEAT);
            assertThat(judge.name()).isEqualTo("judge");
        }
        assertThat(models.asked()).hasSize(1);
    }

    @Test
    void shouldSayWhichModelItWaitsFor() throws InterruptedException {
        models.waitingFor(new Outage("scripted-judge", THEN, 1, "Endpoint \"judge\": connection refused."));

        try (RunningService judge = start()) {
            eventually(() -> assertThat(judge.status().detail()).isEqualTo("Endpoint \"judge\": connection refused."));
        }
    }

    private void killWhenAsked(int calls) throws InterruptedException {
        RunningService killed = start();
        eventually(() -> assertThat(models.asked()).hasSize(calls));
        Kill.at(killed);
    }

    private Draft draft() {
        return aDraft().of(
                        aCase().of(aPrompt().under(spec).under(recipe).build()).build())
                .build();
    }

    private int send(Draft draft) {
        return broker.records()
                .send(Topics.DRAFTS, draft.drafted().prompt().id(), draft)
                .partition();
    }

    private void sendTo(int partition, DraftRecord record) {
        broker.records()
                .sendTo(partition, Topics.DRAFTS, draft().drafted().prompt().id(), record, Map.of());
    }

    private Verdict theVerdict() {
        return (Verdict) broker.records().await(Topics.VERDICTS, 1).getFirst().value();
    }

    private RunningService start() throws InterruptedException {
        return JudgeService.start(
                Settings.of(JudgeSettings.class, Map.of()),
                models,
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
