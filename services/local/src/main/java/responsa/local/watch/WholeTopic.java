package responsa.local.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Topic;

/// A topic from its beginning to where it ends when a partition is begun, read committed, one partition after the
/// other. Records that cannot be read are passed over: the stage that could not read them has said so. Threads: one.
public final class WholeTopic<V> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /// Five minutes.
    private static final int IDLE_POLLS = 1500;

    private final Topic<?, V> topic;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private WholeTopic(Topic<?, V> topic, KafkaConsumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /// Takes what is read.
    @FunctionalInterface
    public interface Reader<V> {
        /// @throws IOException if it cannot be put where it belongs
        void take(V value) throws IOException;
    }

    /// @param kafka client properties
    public static <V> WholeTopic<V> open(Map<String, Object> kafka, Topic<?, V> topic) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new WholeTopic<>(
                topic, new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /// How many partitions it has.
    public int partitions() {
        return consumer.partitionsFor(topic.name()).size();
    }

    /// Reads a partition.
    ///
    /// @throws IOException what the reader has thrown
    /// @throws IllegalStateException if nothing comes for longer than any transaction can be open
    public void read(int partition, Reader<V> reader) throws IOException {
        List<TopicPartition> alone = List.of(new TopicPartition(topic.name(), partition));
        consumer.assign(alone);
        consumer.seekToBeginning(alone);
        long end = consumer.endOffsets(alone).get(alone.getFirst());
        long next = consumer.position(alone.getFirst());
        int idle = 0;
        while (next < end) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                V value = value(found);
                if (value != null) {
                    reader.take(value);
                }
            }
            long before = next;
            next = consumer.position(alone.getFirst());
            idle = next == before ? idle + 1 : 0;
            if (idle > IDLE_POLLS) {
                throw new IllegalStateException("%s@%d is next, it ends at %d, and nothing comes; is a broker away?"
                        .formatted(alone.getFirst(), next, end));
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private @Nullable V value(ConsumerRecord<byte[], byte[]> found) {
        try {
            return topic.values().deserializer().deserialize(found.topic(), found.value());
        } catch (SerializationException unreadable) {
            return null;
        }
    }
}
