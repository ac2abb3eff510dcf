package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.screener.config.ScreenerSettings;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;
import responsa.topics.record.Rejection;
import responsa.topics.record.Screening;

class ScreenerServiceIT {
    private static final String LETTER =
            "My %1$s landlord has written to me that he will raise the rent of our flat %1$s"
                    + " next spring, although we agreed two years ago %1$s that it would stay as it is. Can he do that, and what"
                    + " %1$s should I write in my answer to him %2$s?";

    @RegisterExtension
    final TestBroker broker = TestBroker.with(
            3,
            Topics.PROMPTS,
            Topics.SCREENED,
            Topics.REJECTED,
            Topics.OUTCOMES,
            Topics.exchange(),
            Topics.deadLetters("screener"));

    private static final Recipe SCREENING =
            aRecipe().screening(Screening.DEFAULT).build();

    @TempDir
    Path state;

    @Test
    void shouldKnowACaseAgainWhenItsStateWasLost() {
        Prompt prompt = aPrompt().build();
        broker.records().send(Topics.PROMPTS, prompt.id(), prompt);
        try (RunningService first = start(state.resolve("first"))) {
            assertThat(broker.records().await(Topics.SCREENED, 1)).hasSize(1);
            assertThat(first.name()).isEqualTo("screener");
        }

        broker.records().send(Topics.PROMPTS, prompt.id(), prompt);
        try (RunningService second = start(state.resolve("second"))) {
            assertThat(broker.records().await(Topics.REJECTED, 1))
                    .singleElement()
                    .satisfies(rejected -> assertThat(rejected.value()).isEqualTo(new Rejection.Duplicate(prompt)));
            assertThat(second.status().done()).isOne();
        }
        assertThat(broker.records().all(Topics.SCREENED)).hasSize(1);
    }

    @Test
    void shouldKeepThePartitionNumberWhateverTheKey() {
        Prompt prompt = aPrompt().build();
        for (int partition = 0; partition < 3; partition++) {
            Prompt one = aPrompt().asking("question " + partition).build();
            broker.records().sendTo(partition, Topics.PROMPTS, prompt.id(), one, Map.of());
        }

        try (RunningService service = start(state)) {
            assertThat(broker.records().await(Topics.SCREENED, 3))
                    .allSatisfy(screened -> assertThat(
                                    screened.value().messages().getFirst().content())
                            .isEqualTo("question " + screened.partition()));
            assertThat(service.status().detail()).isEmpty();
        }
    }

    /// Near duplicates come at once in all partitions, and the screener is started anew while they are under way: of
    /// every cluster exactly one stays, and nobody is lost.
    @Test
    void shouldKeepOneOfEveryClusterAcrossPartitionsAndRestarts() {
        int clusters = 20;
        int members = 6;
        for (int member = 0; member < members; member++) {
            for (int cluster = 0; cluster < clusters; cluster++) {
                Prompt one = aPrompt()
                        .under(SCREENING)
                        .asking(LETTER.formatted("c" + (char) ('a' + cluster), "m" + (char) ('a' + member)))
                        .build();
                broker.records().sendTo((cluster + member) % 3, Topics.PROMPTS, one.id(), one, Map.of());
            }
        }

        try (RunningService first = start(state.resolve("first"))) {
            broker.records().await(Topics.REJECTED, 1);
            assertThat(first.status().detail()).isEmpty();
        }
        try (RunningService second = start(state.resolve("second"))) {
            assertThat(broker.records().await(Topics.REJECTED, clusters * (members - 1)))
                    .hasSize(clusters * (members - 1));
            assertThat(second.status().detail()).isEmpty();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(broker.records().all(Topics.exchange()))
                            .as("messages that were read")
                            .isEmpty());
        }
        assertThat(broker.records().all(Topics.SCREENED))
                .extracting(stayed -> cluster(stayed.value()))
                .doesNotHaveDuplicates()
                .hasSize(clusters);
        assertThat(broker.records().all(Topics.OUTCOMES)).hasSize(clusters * (members - 1));
    }

    private static String cluster(Prompt prompt) {
        return prompt.messages().getFirst().content().split(" ")[1];
    }

    private RunningService start(Path stateDir) {
        ScreenerSettings settings = Settings.of(
                ScreenerSettings.class,
                Map.of(
                        "responsa.screener.state-dir",
                        stateDir.toString(),
                        "responsa.screener.delete-read-every",
                        "100ms"));
        return ScreenerService.start(
                settings,
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()),
                Catalogue.of(List.of(), List.of(aRecipe().build(), SCREENING)));
    }
}
