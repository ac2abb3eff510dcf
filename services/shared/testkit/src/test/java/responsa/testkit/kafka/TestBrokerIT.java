package responsa.testkit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import responsa.testkit.sample.Samples;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Prompt;

class TestBrokerIT {

    @RegisterExtension
    final TestBroker broker = TestBroker.with(6, Topics.PROMPTS, Topics.DRAFTS);

    @Test
    void shouldGiveBackWhatWasSent() {
        Prompt prompt = Samples.aPrompt().build();

        broker.records().send(Topics.PROMPTS, prompt.id(), prompt, Map.of(Headers.POSITION, "abc:1"));

        ConsumerRecord<PromptId, Prompt> found =
                broker.records().await(Topics.PROMPTS, 1).getFirst();
        assertThat(found.key()).isEqualTo(prompt.id());
        assertThat(found.value()).isEqualTo(prompt);
        assertThat(TestRecords.header(found, Headers.POSITION)).isEqualTo("abc:1");
        assertThat(TestRecords.header(found, Headers.PART)).isNull();
    }

    @Test
    void shouldKeepRecordsWhileItIsStopped() {
        broker.records()
                .sendTo(
                        3,
                        Topics.PROMPTS,
                        Samples.aPrompt().build().id(),
                        Samples.aPrompt().build(),
                        Map.of());

        broker.stop();
        broker.start();

        assertThat(broker.records().all(Topics.PROMPTS))
                .extracting(ConsumerRecord::partition)
                .containsExactly(3);
        assertThat(broker.records().all(Topics.DRAFTS)).isEmpty();
    }
}
