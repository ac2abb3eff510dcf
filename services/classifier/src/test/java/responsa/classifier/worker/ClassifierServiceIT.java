package responsa.classifier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.classifier.config.ClassifierSettings;
import responsa.model.Models;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.kafka.TestRecords;
import responsa.testkit.model.FakeModels;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.CategorySource;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// The classifier on a real broker, with models that the test plays.
class ClassifierServiceIT {
    private static final Topic<byte[], byte[]> DEAD = Topics.deadLetters("classifier");

    @RegisterExtension
    final TestBroker broker = TestBroker.with(1, Topics.SCREENED, Topics.CASES, Topics.SPECS, Topics.RECIPES, DEAD);

    private final Prompt labelled =
            aPrompt().asking("Who lives there?").category("privacy").build();
    private final Prompt bare = aPrompt().asking("How do I pick a lock?").build();

    @Test
    void shouldMakeACaseOfEveryPrompt() throws InterruptedException {
        publish();
        FakeModels models = FakeModels.saying("{\"categories\": [\"safety\"]}");
        try (RunningService running = start(models, Map.of())) {
            submit(labelled);
            submit(bare);

            List<ConsumerRecord<PromptId, CaseRecord>> found = broker.records().await(Topics.CASES, 2);

            assertThat(running.name()).isEqualTo("classifier");
            assertThat(found)
                    .extracting(record -> (Case) record.value())
                    .extracting(Case::prompt, Case::categories, Case::categorySource)
                    .containsExactlyInAnyOrder(
                            tuple(labelled, List.of("privacy"), CategorySource.LABEL),
                            tuple(bare, List.of("safety"), CategorySource.MODEL));
            assertThat(found).allSatisfy(record -> {
                assertThat(TestRecords.header(record, Headers.PART)).isEqualTo("0/1");
                assertThat(TestRecords.header(record, Headers.CASE))
                        .isEqualTo(((Case) record.value()).id().toString());
            });
        }
    }

    @Test
    void shouldCallForNothingThatStandsInTheLedgerAfterARestart() throws InterruptedException {
        publish();
        try (RunningService _ = start(FakeModels.saying("{\"categories\": [\"safety\"]}"), Map.of())) {
            submit(bare);
            broker.records().await(Topics.CASES, 1);
        }
        FakeModels second = FakeModels.saying();
        try (RunningService _ = start(second, Map.of())) {
            submit(labelled);
            broker.records().await(Topics.CASES, 2);
        }

        assertThat(second.asked()).isEmpty();
        assertThat(broker.records().values(Topics.CASES)).hasSize(2);
    }

    @Test
    void shouldBuryWhatCannotBeReadAndGoOn() throws InterruptedException {
        publish();
        try (RunningService _ = start(FakeModels.saying(), Map.of())) {
            Map<String, String> headers = Map.of(Headers.CASE, bare.caseId().toString());
            broker.records().send(Topics.SCREENED, bare.id(), null, headers);
            submit(labelled);

            List<ConsumerRecord<PromptId, CaseRecord>> found = broker.records().await(Topics.CASES, 2);

            assertThat(found)
                    .extracting(ConsumerRecord::value)
                    .anySatisfy(record -> assertThat(record)
                            .isInstanceOfSatisfying(
                                    Failure.class,
                                    failure -> assertThat(failure)
                                            .returns("classifier", Failure::stage)
                                            .returns(FailureCause.UNREADABLE, Failure::cause)
                                            .returns(bare.caseId(), Failure::caseId)))
                    .anySatisfy(record -> assertThat(record).isInstanceOf(Case.class));
            assertThat(broker.records().all(DEAD)).hasSize(1);
        }
    }

    @Test
    void shouldBuryAPromptWhoseVersionsDoNotArrive() throws InterruptedException {
        try (RunningService _ = start(FakeModels.saying(), Map.of("responsa.classifier.catalogue-within", "1ms"))) {
            submit(labelled);

            assertThat(broker.records().await(Topics.CASES, 1).getFirst().value())
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure)
                                    .returns(FailureCause.VERSION_MISSING, Failure::cause)
                                    .returns(labelled, Failure::prompt));
            assertThat(TestRecords.header(broker.records().all(DEAD).getFirst(), Headers.DETAIL))
                    .startsWith("spec \"shop\" ");
        }
    }

    @Test
    void shouldRefuseASettingThatIsOutOfItsBounds() {
        assertThatThrownBy(() -> start(FakeModels.saying(), Map.of("responsa.classifier.tries", "11")))
                .hasMessage("tries is 11; it must be 1 to 10");
        assertThatThrownBy(() -> start(FakeModels.saying(), Map.of("responsa.classifier.drain", "2d")))
                .hasMessage("drain is 172800000; it must be 0 to 86400000");
    }

    private void publish() {
        Spec spec = aSpec().build();
        Recipe recipe = aRecipe().build();
        broker.records().send(Topics.SPECS, spec.sha256().hex(), SpecEntry.version(spec));
        broker.records().send(Topics.RECIPES, recipe.ref().sha256().hex(), RecipeEntry.version(recipe));
    }

    private void submit(Prompt prompt) {
        broker.records().send(Topics.SCREENED, prompt.id(), prompt);
    }

    private RunningService start(Models models, Map<String, String> settings) throws InterruptedException {
        Map<String, String> impatient = new HashMap<>(Map.of("responsa.classifier.catalogue-within", "30s"));
        impatient.putAll(settings);
        return ClassifierService.start(
                Settings.of(ClassifierSettings.class, impatient),
                models,
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()));
    }
}
