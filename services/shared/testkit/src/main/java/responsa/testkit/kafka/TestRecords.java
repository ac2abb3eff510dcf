package responsa.testkit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import responsa.topics.declared.Topic;

/// Sends and reads records of declared topics. Threads: any; every call has a client of its own.
public record TestRecords(String bootstrap) {
    private static final int RECORD_BYTES = 16 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    /// Sends one record to the partition of its key, and returns when it is acknowledged.
    public <K, V> RecordMetadata send(Topic<K, V> topic, K key, @Nullable V value) {
        return send(topic, key, value, Map.of());
    }

    /// Sends one record with headers.
    public <K, V> RecordMetadata send(Topic<K, V> topic, K key, @Nullable V value, Map<String, String> headers) {
        return sendAll(
                        List.of(recordOf(topic, null, key, value, headers)),
                        topic.keys().serializer(),
                        topic.values().serializer())
                .getFirst();
    }

    /// Sends one record to a partition of the test's choice.
    public <K, V> RecordMetadata sendTo(
            int partition, Topic<K, V> topic, K key, @Nullable V value, Map<String, String> headers) {
        return sendAll(
                        List.of(recordOf(topic, partition, key, value, headers)),
                        topic.keys().serializer(),
                        topic.values().serializer())
                .getFirst();
    }

    /// Sends records, and returns when all are acknowledged.
    public <K, V> List<RecordMetadata> sendAll(Topic<K, V> topic, Map<K, V> records) {
        List<ProducerRecord<K, V>> all = new ArrayList<>();
        records.forEach((key, value) -> all.add(recordOf(topic, null, key, value, Map.of())));
        return sendAll(all, topic.keys().serializer(), topic.values().serializer());
    }

    /// Everything that stands in a topic now, read committed: partition after partition, each in its order.
    public <K, V> List<ConsumerRecord<K, V>> all(Topic<K, V> topic) {
        try (KafkaConsumer<K, V> consumer = consumer(topic)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<K, V>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
            return sorted(found);
        }
    }

    /// The values that stand in a topic now.
    public <K, V> List<V> values(Topic<K, V> topic) {
        return all(topic).stream().map(ConsumerRecord::value).toList();
    }

    /// Waits until a topic holds so many records, and gives all that it holds then.
    ///
    /// @throws AssertionError if they do not arrive within half a minute
    public <K, V> List<ConsumerRecord<K, V>> await(Topic<K, V> topic, int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<K, V> consumer = consumer(topic)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<K, V>> found = new ArrayList<>();
            while (found.size() < count) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(
                            "%s holds %d records, %d were expected".formatted(topic.name(), found.size(), count));
                }
                consumer.poll(POLL).forEach(found::add);
            }
            return sorted(found);
        }
    }

    /// A header's text; null where the record has none of that name.
    public static @Nullable String header(ConsumerRecord<?, ?> found, String name) {
        Header header = found.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <K, V> ProducerRecord<K, V> recordOf(
            Topic<K, V> topic, @Nullable Integer partition, K key, @Nullable V value, Map<String, String> headers) {
        ProducerRecord<K, V> made = new ProducerRecord<>(topic.name(), partition, key, value);
        headers.forEach((name, text) -> made.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return made;
    }

    private <K, V> List<RecordMetadata> sendAll(
            List<ProducerRecord<K, V>> all, Serializer<K> keys, Serializer<V> values) {
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RECORD_BYTES);
        try (KafkaProducer<K, V> producer = new KafkaProducer<>(settings, keys, values)) {
            List<RecordMetadata> acknowledged = new ArrayList<>();
            for (Future<RecordMetadata> sent : all.stream().map(producer::send).toList()) {
                acknowledged.add(sent.get());
            }
            return acknowledged;
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("not acknowledged", failed);
        }
    }

    private <K, V> KafkaConsumer<K, V> consumer(Topic<K, V> topic) {
        Map<String, Object> settings = new HashMap<>(connection());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        Deserializer<K> keys = topic.keys().deserializer();
        return new KafkaConsumer<>(settings, keys, topic.values().deserializer());
    }

    private Map<String, Object> connection() {
        return Map.of("bootstrap.servers", bootstrap);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?, ?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
    }

    private static <K, V> List<ConsumerRecord<K, V>> sorted(List<ConsumerRecord<K, V>> found) {
        found.sort(Comparator.<ConsumerRecord<K, V>>comparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return List.copyOf(found);
    }
}
