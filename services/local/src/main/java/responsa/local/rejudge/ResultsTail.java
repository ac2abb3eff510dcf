package responsa.local.rejudge;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

/// Reads what the topics tell of rejudgements, from their beginning and as they grow, committed records only. Records
/// that cannot be read are passed over: the stage that could not read them has said so. Threads: one.
public final class ResultsTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<Topic<?, ?>> TOPICS =
            List.of(Topics.DATASET, Topics.DRAFTS, Topics.VERDICTS, Topics.UNDECIDED);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Results results;

    private ResultsTail(KafkaConsumer<byte[], byte[]> consumer, Results results) {
        this.consumer = consumer;
        this.results = results;
    }

    /// @param kafka client properties
    /// @param results gets what is read
    public static ResultsTail open(Map<String, Object> kafka, Results results) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> partitions(consumer, topic.name()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new ResultsTail(consumer, results);
    }

    /// Reads all that stands in the topics now.
    public void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
    }

    /// Reads what has come; waits a moment for it.
    public void poll() {
        consumer.poll(POLL).forEach(this::take);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> found) {
        take(found, Topics.DATASET, results::inDataset);
        take(found, Topics.DRAFTS, results::inDrafts);
        take(found, Topics.VERDICTS, results::inVerdicts);
        take(found, Topics.UNDECIDED, results::inUndecided);
    }

    private static <V> void take(ConsumerRecord<byte[], byte[]> found, Topic<?, V> topic, Consumer<V> taker) {
        if (!found.topic().equals(topic.name())) {
            return;
        }
        try {
            V value = topic.values().deserializer().deserialize(found.topic(), found.value());
            Optional.ofNullable(value).ifPresent(taker);
        } catch (SerializationException unreadable) {
            // Passed over, see above.
        }
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(part -> new TopicPartition(topic, part.partition()));
    }
}
