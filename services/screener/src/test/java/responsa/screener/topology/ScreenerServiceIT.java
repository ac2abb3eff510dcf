package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.screener.config.ScreenerSettings;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;

class ScreenerServiceIT {
    @RegisterExtension
    final TestBroker broker = TestBroker.with(
            3, Topics.PROMPTS, Topics.SCREENED, Topics.REJECTED, Topics.OUTCOMES, Topics.deadLetters("screener"));

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

    private RunningService start(Path stateDir) {
        ScreenerSettings settings =
                Settings.of(ScreenerSettings.class, Map.of("responsa.screener.state-dir", stateDir.toString()));
        return ScreenerService.start(
                settings, new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()));
    }
}
