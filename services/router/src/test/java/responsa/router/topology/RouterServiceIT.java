package responsa.router.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aControl;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.router.config.RouterSettings;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.sample.VerdictBuilder;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Allocation;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.InFlight;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

class RouterServiceIT {
    private static final int PARTITIONS = 3;
    private final Recipe recipe = aRecipe().samples(2).attempts(2).build();
    private final Case drafted = aCase().of(aPrompt().under(recipe).build()).build();

    @RegisterExtension
    final TestBroker broker = TestBroker.with(
            PARTITIONS,
            Topics.VERDICTS,
            Topics.CASES,
            Topics.DATASET,
            Topics.REJECTED,
            Topics.UNDECIDED,
            Topics.OUTCOMES,
            Topics.GRANTS,
            Topics.deadLetters("router"));

    @TempDir
    Path state;

    @Test
    void shouldGoOnWithHalfACaseWhenItsStateWasLost() throws InterruptedException {
        publish();
        Verdict good = verdict(0).pass(8, 8).pass(8, 8).pass(8, 8).build();
        Verdict better = verdict(1).build();
        send(0, good);
        send(0, good);
        try (RunningService first = start("first", Map.of())) {
            assertThat(broker.records().await(Topics.REJECTED, 1)).hasSize(1);
            assertThat(first.name()).isEqualTo("router");
        }

        send(0, better);
        try (RunningService second = start("second", Map.of())) {
            assertThat(broker.records().await(Topics.DATASET, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(aTuple().of(better).build());
            assertThat(second.status().done()).isOne();
        }
        assertThat(broker.records().all(Topics.OUTCOMES)).hasSize(1);
    }

    @Test
    void shouldRedraftIntoThePartitionThatTheVerdictsCameFrom() throws InterruptedException {
        publish();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Case other = aCase().of(aPrompt()
                            .under(recipe)
                            .asking("question " + partition)
                            .build())
                    .build();
            for (int sample = 0; sample < 2; sample++) {
                send(
                        partition,
                        aVerdict()
                                .of(aDraft().of(other).sample(sample, 2).build())
                                .finding("dump", true)
                                .build());
            }
        }

        try (RunningService service = start("state", Map.of())) {
            List<ConsumerRecord<responsa.topics.id.PromptId, CaseRecord>> redrafts =
                    broker.records().await(Topics.CASES, PARTITIONS);
            assertThat(redrafts)
                    .allSatisfy(redraft -> assertThat(redraft.value())
                            .isInstanceOfSatisfying(
                                    Case.class,
                                    next -> assertThat(next.prompt()
                                                    .messages()
                                                    .getFirst()
                                                    .content())
                                            .isEqualTo("question " + redraft.partition())));
            assertThat(service.status().detail()).isEmpty();
        }
    }

    /// Two routers, of which one ends half-way and loses its state: the target is exact over all partitions.
    @Test
    void shouldGrantExactlyTheTargetOverRebalanceAndRestart() throws InterruptedException {
        Recipe single = aRecipe().id("single").samples(1).build();
        publish();
        broker.records().send(Topics.RECIPES, Json.hash(single).hex(), RecipeEntry.version(single));
        broker.records()
                .send(
                        Topics.CONTROLS,
                        single.id(),
                        aControl(single.id())
                                .target(17)
                                .inFlight(InFlight.DRAIN)
                                .build());
        try (RunningService _ = start("second", Map.of())) {
            try (RunningService _ = start("first", Map.of())) {
                sendCases(single, 0, 15);
                broker.records().await(Topics.OUTCOMES, 15);
            }
            sendCases(single, 15, 30);
            broker.records().await(Topics.OUTCOMES, 30);
        }
        try (RunningService _ = start("third", Map.of())) {
            sendCases(single, 29, 31);
            broker.records().await(Topics.OUTCOMES, 31);
        }

        assertThat(broker.records().all(Topics.DATASET)).hasSize(17);
        assertThat(broker.records().values(Topics.REJECTED))
                .filteredOn(Rejection.NotSelected.class::isInstance)
                .hasSize(14);
        assertThat(broker.records().values(Topics.ALLOCATIONS).getLast())
                .returns(17L, Allocation::granted)
                .extracting(Allocation::pause)
                .isNotNull();
    }

    private void sendCases(Recipe under, int from, int to) {
        for (int number = from; number < to; number++) {
            Case other = aCase().of(
                            aPrompt().under(under).asking("question " + number).build())
                    .build();
            send(number % PARTITIONS, aVerdict().of(aDraft().of(other).build()).build());
        }
    }

    @Test
    void shouldRefuseToWaitForRecipesAsLongAsATransactionMayTake() {
        assertThatThrownBy(() -> start("state", Map.of("responsa.router.recipe-within", "50s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recipe-within is PT50S; it must be at most half of transaction-timeout, PT1M");
    }

    private void publish() {
        broker.create(1, Topics.SPECS, Topics.RECIPES, Topics.CONTROLS, Topics.CLAIMS, Topics.ALLOCATIONS);
        broker.records().send(Topics.RECIPES, Json.hash(recipe).hex(), RecipeEntry.version(recipe));
    }

    private void send(int partition, Verdict verdict) {
        broker.records()
                .sendTo(
                        partition,
                        Topics.VERDICTS,
                        verdict.draft().drafted().prompt().id(),
                        verdict,
                        Map.of());
    }

    private VerdictBuilder verdict(int sample) {
        return aVerdict().of(aDraft().of(drafted).sample(sample, 2).build());
    }

    private RunningService start(String folder, Map<String, String> written) throws InterruptedException {
        Map<String, String> values = new HashMap<>(written);
        values.put("responsa.router.state-dir", state.resolve(folder).toString());
        return RouterService.start(
                Settings.of(RouterSettings.class, values),
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()));
    }
}
