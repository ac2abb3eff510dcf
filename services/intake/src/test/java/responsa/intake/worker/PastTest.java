package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;
import static responsa.testkit.sample.Samples.aSpec;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.Sha256;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;

class PastTest {
    private static final Sha256 CONTENT = Sha256.of("a file");
    private static final Versions VERSIONS =
            new Versions(aSpec().build().ref(), aRecipe().build().ref());
    private static final Prompt PROMPT = aPrompt().build();
    private static final Rejection UNREADABLE = new Rejection.UnreadableLine("f", 1, "the line is empty", "");
    private static final TopicPartition PROMPTS = new TopicPartition(Topics.PROMPTS.name(), 0);
    private static final TopicPartition REJECTED = new TopicPartition(Topics.REJECTED.name(), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<TopicPartition, Long> ends = new HashMap<>(Map.of(PROMPTS, 0L, REJECTED, 0L));
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    @Test
    void shouldFindTheLinesOfAContent() throws InterruptedException {
        put(Topics.PROMPTS, PROMPT, CONTENT + ":3");
        put(Topics.PROMPTS, PROMPT, CONTENT + ":7");
        put(Topics.REJECTED, UNREADABLE, CONTENT + ":4");

        Past.Found found = found(Map.of());

        assertThat(found.seen().prompts().holds(3)).isTrue();
        assertThat(found.seen().prompts().holds(7)).isTrue();
        assertThat(found.seen().prompts().count()).isEqualTo(2);
        assertThat(found.seen().rejected().holds(4)).isTrue();
        assertThat(found.seen().rejected().count()).isEqualTo(1);
    }

    @Test
    void shouldPassOverWhatIsNotOfTheContent() throws InterruptedException {
        put(Topics.PROMPTS, PROMPT, Sha256.of("another file") + ":3");
        put(Topics.PROMPTS, PROMPT, "no position");
        put(Topics.REJECTED, UNREADABLE, Sha256.of("another file") + ":3");

        Past.Found found = found(Map.of());

        assertThat(found.seen().prompts().count()).isZero();
        assertThat(found.seen().rejected().count()).isZero();
        assertThat(found.begun()).isEqualTo(Map.of(PROMPTS, 2L, REJECTED, 1L));
    }

    @Test
    void shouldPassOverPromptsUnderOtherVersions() throws InterruptedException {
        put(Topics.PROMPTS, aPrompt().under(aSpec().title("Older").build()).build(), CONTENT + ":1");
        put(Topics.PROMPTS, aPrompt().under(aRecipe().samples(2).build()).build(), CONTENT + ":2");

        assertThat(found(Map.of()).seen().prompts().count()).isZero();
    }

    @Test
    void shouldNotTakeADroppedRepeatForAnUnreadableLine() throws InterruptedException {
        put(Topics.REJECTED, new Rejection.Duplicate(PROMPT), CONTENT + ":5");

        assertThat(found(Map.of()).seen().rejected().count()).isZero();
    }

    @Test
    void shouldPassOverRecordsThatCannotBeRead() throws InterruptedException {
        record(PROMPTS, "no JSON".getBytes(StandardCharsets.UTF_8), CONTENT + ":1");
        record(PROMPTS, null, CONTENT + ":2");

        assertThat(found(Map.of()).seen().prompts().count()).isZero();
    }

    @Test
    void shouldSayWhereTheFirstSubmissionBegan() throws InterruptedException {
        put(Topics.PROMPTS, PROMPT, Sha256.of("another file") + ":1");
        put(Topics.PROMPTS, PROMPT, CONTENT + ":1");
        put(Topics.PROMPTS, PROMPT, CONTENT + ":2");

        assertThat(found(Map.of()).begun()).isEqualTo(Map.of(PROMPTS, 1L, REJECTED, 0L));
    }

    @Test
    void shouldReadFromTheMarksOn() throws InterruptedException {
        put(Topics.PROMPTS, PROMPT, CONTENT + ":1");
        put(Topics.PROMPTS, PROMPT, CONTENT + ":2");

        Past.Found found = found(Map.of(PROMPTS, 1L, REJECTED, 0L));

        assertThat(found.seen().prompts().holds(1)).isFalse();
        assertThat(found.seen().prompts().holds(2)).isTrue();
        assertThat(found.begun()).isEqualTo(Map.of(PROMPTS, 1L, REJECTED, 0L));
    }

    @Test
    void shouldNotTrustAMarkBeyondTheEnd() throws InterruptedException {
        put(Topics.PROMPTS, PROMPT, CONTENT + ":1");

        Past.Found found = found(Map.of(PROMPTS, 9L, REJECTED, 9L));

        assertThat(found.seen().prompts().holds(1)).isTrue();
        assertThat(found.begun()).isEqualTo(Map.of(PROMPTS, 0L, REJECTED, 0L));
    }

    @Test
    void shouldGiveUpWhenNothingComes() {
        ends.put(PROMPTS, 1L);

        assertThatThrownBy(() -> found(Map.of()))
                .isInstanceOf(NotAcknowledgedException.class)
                .hasMessageStartingWith("The broker does not answer;");
    }

    private Past.Found found(Map<TopicPartition, Long> marks) throws InterruptedException {
        for (TopicPartition partition : List.of(PROMPTS, REJECTED)) {
            Node node = new Node(1, "broker", 1);
            Node[] nodes = {node};
            consumer.updatePartitions(
                    partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, node, nodes, nodes)));
        }
        consumer.updateBeginningOffsets(Map.of(PROMPTS, 0L, REJECTED, 0L));
        consumer.updateEndOffsets(ends);
        consumer.schedulePollTask(() -> records.stream()
                .filter(found -> found.offset() >= consumer.position(new TopicPartition(found.topic(), 0)))
                .forEach(consumer::addRecord));
        return new Past(consumer, Duration.ofMillis(1)).of(CONTENT, VERSIONS, marks);
    }

    private <V> void put(Topic<?, V> topic, V value, String position) {
        record(
                new TopicPartition(topic.name(), 0),
                topic.values().serializer().serialize(topic.name(), value),
                position);
    }

    private void record(TopicPartition partition, byte[] value, String position) {
        long offset = ends.merge(partition, 1L, Long::sum) - 1;
        ConsumerRecord<byte[], byte[]> made = new ConsumerRecord<>(partition.topic(), 0, offset, new byte[0], value);
        made.headers().add(Headers.POSITION, position.getBytes(StandardCharsets.UTF_8));
        records.add(made);
    }
}
