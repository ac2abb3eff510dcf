package responsa.local.export;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import responsa.local.input.UnusableInputException;

/// Topics from their beginnings to where they ended when this was opened, read committed, one partition after the
/// other in order. Threads: one.
public final class Snapshot implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final SortedMap<TopicPartition, Long> ends = new TreeMap<>(ORDER);

    private Snapshot(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /// Takes what is read.
    @FunctionalInterface
    public interface Visitor {
        /// @throws IOException if it cannot be put where it belongs
        void take(ConsumerRecord<byte[], byte[]> record) throws IOException;
    }

    /// Notes where topics end.
    ///
    /// @param kafka client properties
    /// @throws UnusableInputException if a topic is not there
    public static Snapshot open(Map<String, Object> kafka, Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Snapshot snapshot =
                new Snapshot(new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
        try {
            topics.forEach(snapshot::noteEnds);
            return snapshot;
        } catch (RuntimeException failed) {
            snapshot.close();
            throw failed;
        }
    }

    /// Where every partition ends, by `topic-partition`.
    public SortedMap<String, Long> ends() {
        SortedMap<String, Long> named = new TreeMap<>();
        ends.forEach((partition, end) -> named.put(partition.toString(), end));
        return Collections.unmodifiableSortedMap(named);
    }

    /// Reads a topic whole.
    ///
    /// @throws IOException what the visitor has thrown
    public void read(String topic, Visitor visitor) throws IOException {
        for (Map.Entry<TopicPartition, Long> partition : ends.entrySet()) {
            if (partition.getKey().topic().equals(topic)) {
                read(partition.getKey(), partition.getValue(), visitor);
            }
        }
    }

    /// Reads a partition whole; nothing if the topic has none of this number.
    ///
    /// @throws IOException what the visitor has thrown
    public void read(TopicPartition partition, Visitor visitor) throws IOException {
        Long end = ends.get(partition);
        if (end != null) {
            read(partition, end, visitor);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void noteEnds(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnusableInputException(
                    "%s: the topic is not there; was anything run on this Kafka?".formatted(topic));
        }
        ends.putAll(consumer.endOffsets(partitions));
    }

    private void read(TopicPartition partition, long end, Visitor visitor) throws IOException {
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        consumer.seekToBeginning(alone);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                if (found.offset() < end) {
                    visitor.take(found);
                }
            }
        }
    }
}
