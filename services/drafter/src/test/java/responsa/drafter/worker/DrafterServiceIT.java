package responsa.drafter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aControl;
import static responsa.testkit.sample.Samples.aFailure;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.drafter.config.DrafterSettings;
import responsa.model.Models;
import responsa.model.Outage;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.kafka.TestRecords;
import responsa.testkit.model.FakeModels;
import responsa.testkit.sample.Samples;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.DraftId;
import responsa.topics.id.PromptId;
import responsa.topics.json.Json;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// The drafter on a real broker, with models that the test plays.
class DrafterServiceIT {
    private static final Topic<byte[], byte[]> DEAD = Topics.deadLetters("drafter");

    @RegisterExtension
    final TestBroker broker = TestBroker.with(
            1, Topics.CASES, Topics.DRAFTS, Topics.SPECS, Topics.RECIPES, Topics.CONTROLS, Topics.ALLOCATIONS, DEAD);

    private final Spec spec = aSpec().build();
    private final Recipe recipe = aRecipe().samples(4).build();
    private final Case drafted = aCase().of(aPrompt().under(recipe).build()).build();

    @Test
    void shouldDraftEverySampleUnderItsHeaders() throws InterruptedException {
        publish();
        FakeModels models = FakeModels.thinking(4);
        try (RunningService running = start(models, Map.of())) {
            submit(drafted);

            List<ConsumerRecord<PromptId, DraftRecord>> found = broker.records().await(Topics.DRAFTS, 4);

            assertThat(running.name()).isEqualTo("drafter");
            assertThat(found)
                    .allSatisfy(draft ->
                            assertThat(draft.key()).isEqualTo(drafted.prompt().id()));
            assertThat(found.stream().map(draft -> TestRecords.header(draft, Headers.PART)))
                    .containsExactlyInAnyOrder("0/4", "1/4", "2/4", "3/4");
            assertThat(found.stream().map(draft -> TestRecords.header(draft, Headers.CASE)))
                    .containsOnly(drafted.id().toString());
            assertThat(ids(found.stream().map(ConsumerRecord::value).toList())).isEqualTo(idsOf(0, 1, 2, 3));
        }
    }

    /// Two of four samples stand in the ledger when the drafter ends; its successor pays for the other two.
    @Test
    void shouldCallOnlyTheSamplesThatAreMissingAfterARestart() throws InterruptedException {
        publish();
        FakeModels first = FakeModels.thinking(4)
                .silentFor(request ->
                        Set.of(seed(1), seed(2)).contains(request.sampling().seed()));
        try (RunningService _ = start(first, Map.of("responsa.drafter.drain", "0s"))) {
            submit(drafted);
            broker.records().await(Topics.DRAFTS, 2);
            await().untilAsserted(() -> assertThat(first.asked()).hasSize(4));
        }
        assertThat(ids(broker.records().values(Topics.DRAFTS))).isEqualTo(idsOf(0, 3));

        FakeModels second = FakeModels.thinking(2);
        try (RunningService _ = start(second, Map.of("responsa.drafter.drain", "0s"))) {
            List<ConsumerRecord<PromptId, DraftRecord>> all = broker.records().await(Topics.DRAFTS, 4);

            assertThat(ids(all.stream().map(ConsumerRecord::value).toList())).isEqualTo(idsOf(0, 1, 2, 3));
            assertThat(second.asked().stream().map(request -> request.sampling().seed()))
                    .containsExactlyInAnyOrder(seed(1), seed(2));
        }
    }

    /// One request for four samples gets two of them; the others are asked for by themselves, and one of these is on
    /// its way when the drafter ends: its successor asks for nothing else.
    @Test
    void shouldAskTogetherAndThenOnlyForWhatIsMissing() throws InterruptedException {
        publish();
        FakeModels first = FakeModels.thinking(3)
                .givingUpTo(2)
                .silentFor(request -> request.sampling().seed() == seed(3));
        try (RunningService _ = start(first, Map.of("responsa.drafter.drain", "0s"))) {
            submit(drafted);
            broker.records().await(Topics.DRAFTS, 3);
            await().untilAsserted(() -> assertThat(first.asked()).hasSize(3));
        }
        assertThat(ids(broker.records().values(Topics.DRAFTS))).isEqualTo(idsOf(0, 1, 2));
        assertThat(first.asked().stream().map(request -> request.sampling().seed()))
                .containsExactlyInAnyOrder(seed(0), seed(2), seed(3));

        FakeModels second = FakeModels.thinking(1).givingUpTo(2);
        try (RunningService _ = start(second, Map.of("responsa.drafter.drain", "0s"))) {
            broker.records().await(Topics.DRAFTS, 4);

            assertThat(ids(broker.records().values(Topics.DRAFTS))).isEqualTo(idsOf(0, 1, 2, 3));
            assertThat(second.asked())
                    .singleElement()
                    .satisfies(request -> assertThat(request.sampling().seed()).isEqualTo(seed(3)));
        }
    }

    /// A hundred cases of a paused recipe hold up no other one, and are drafted once it goes on.
    @Test
    void shouldWaitWithAPausedRecipeAndDraftTheOthers() throws InterruptedException {
        publish();
        Recipe other = aRecipe().id("other").samples(1).build();
        broker.records().send(Topics.RECIPES, Json.hash(other).hex(), RecipeEntry.version(other));
        broker.records()
                .send(
                        Topics.CONTROLS,
                        recipe.id(),
                        aControl(recipe.id()).paused(true).build());
        Case another = aCase().of(aPrompt().under(other).build()).build();
        FakeModels models = FakeModels.thinking(401);
        try (RunningService running = start(models, Map.of("responsa.drafter.in-flight", "4"))) {
            for (int i = 0; i < 100; i++) {
                submit(aCase().of(
                                aPrompt().under(recipe).asking("question " + i).build())
                        .build());
            }
            submit(another);

            List<ConsumerRecord<PromptId, DraftRecord>> first = broker.records().await(Topics.DRAFTS, 1);
            assertThat(first).hasSize(1);
            await().untilAsserted(() -> assertThat(running.status().inFlight()).isZero());

            broker.records()
                    .send(Topics.CONTROLS, recipe.id(), aControl(recipe.id()).build());
            assertThat(broker.records().await(Topics.DRAFTS, 401)).hasSize(401);
        }
    }

    @Test
    void shouldPassOnWhatFailedBeforeAndBuryWhatCannotBeRead() throws InterruptedException {
        publish();
        Failure earlier =
                aFailure().stage("classifier").of(drafted).wholeAttempt().build();
        try (RunningService _ = start(FakeModels.thinking(0), Map.of())) {
            broker.records().send(Topics.CASES, drafted.prompt().id(), earlier);
            broker.records()
                    .send(
                            Topics.CASES,
                            drafted.prompt().id(),
                            null,
                            Map.of(Headers.CASE, drafted.id().toString()));

            List<ConsumerRecord<PromptId, DraftRecord>> found = broker.records().await(Topics.DRAFTS, 2);

            assertThat(found)
                    .extracting(ConsumerRecord::value)
                    .contains(earlier)
                    .anySatisfy(record -> assertThat(record)
                            .isInstanceOfSatisfying(
                                    Failure.class,
                                    failure -> assertThat(failure)
                                            .returns("drafter", Failure::stage)
                                            .returns(FailureCause.UNREADABLE, Failure::cause)
                                            .returns(drafted.id(), Failure::caseId)
                                            .returns(null, Failure::prompt)));
            assertThat(broker.records().all(DEAD)).hasSize(1);
        }
    }

    @Test
    void shouldWaitForARecipeThatComesLaterThanItsCase() throws InterruptedException {
        broker.records().send(Topics.SPECS, spec.sha256().hex(), SpecEntry.version(spec));
        try (RunningService running = start(FakeModels.thinking(4), Map.of())) {
            submit(drafted);
            await().untilAsserted(() -> assertThat(running.status().inFlight()).isOne());

            publish();

            assertThat(broker.records().await(Topics.DRAFTS, 4))
                    .extracting(ConsumerRecord::value)
                    .allMatch(Draft.class::isInstance);
        }
    }

    @Test
    void shouldBuryACaseWhoseVersionsDoNotArrive() throws InterruptedException {
        try (RunningService _ = start(FakeModels.thinking(0), Map.of("responsa.drafter.catalogue-within", "1ms"))) {
            submit(drafted);

            assertThat(broker.records().await(Topics.DRAFTS, 1).getFirst().value())
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure)
                                    .returns(FailureCause.VERSION_MISSING, Failure::cause)
                                    .returns(null, Failure::sampleIndex)
                                    .returns(drafted.prompt(), Failure::prompt));
            assertThat(TestRecords.header(broker.records().all(DEAD).getFirst(), Headers.CAUSE))
                    .isEqualTo("VERSION_MISSING");
        }
    }

    @Test
    void shouldSayWhichModelItWaitsFor() throws InterruptedException {
        publish();
        FakeModels models = FakeModels.thinking(0);
        try (RunningService running = start(models, Map.of())) {
            await().untilAsserted(() -> assertThat(running.status().detail()).isEmpty());

            models.breakDown(new Outage("any", Samples.THEN, 1, "Endpoint \"any\": connection refused."));

            assertThat(running.status().detail()).isEqualTo("Endpoint \"any\": connection refused.");
        }
    }

    @Test
    void shouldRefuseASettingThatIsOutOfItsBounds() {
        assertThatThrownBy(() -> start(FakeModels.thinking(0), Map.of("responsa.drafter.in-flight", "0")))
                .hasMessage("in-flight is 0; it must be 1 to 4096");
        assertThatThrownBy(() -> start(FakeModels.thinking(0), Map.of("responsa.drafter.native-roles", "system")))
                .hasMessageStartingWith("native-roles names system;");
    }

    private void publish() {
        broker.records().send(Topics.SPECS, spec.sha256().hex(), SpecEntry.version(spec));
        broker.records().send(Topics.RECIPES, recipe.ref().sha256().hex(), RecipeEntry.version(recipe));
    }

    private void submit(Case submitted) {
        broker.records().send(Topics.CASES, submitted.prompt().id(), submitted);
    }

    private RunningService start(Models models, Map<String, String> settings) throws InterruptedException {
        Map<String, String> impatient = new HashMap<>(Map.of("responsa.drafter.catalogue-within", "30s"));
        impatient.putAll(settings);
        return DrafterService.start(
                Settings.of(DrafterSettings.class, impatient),
                models,
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()));
    }

    private long seed(int sample) {
        return DraftId.of(drafted.id(), 0, sample).seed();
    }

    private Set<DraftId> idsOf(int... samples) {
        return IntStream.of(samples)
                .mapToObj(sample -> DraftId.of(drafted.id(), 0, sample))
                .collect(Collectors.toSet());
    }

    private static Set<DraftId> ids(List<DraftRecord> records) {
        return records.stream().map(record -> ((Draft) record).id()).collect(Collectors.toSet());
    }
}
