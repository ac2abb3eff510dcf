package responsa.benchmarks.floor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

/// Records of every topic that a prompt goes through, as the product wrote them.
///
/// @param byTopic values in the order of the way
public record Samples(List<Hop> byTopic) {
    private static final List<Topic<?, ?>> WAY = List.of(
            Topics.PROMPTS,
            Topics.SCREENED,
            Topics.CASES,
            Topics.DRAFTS,
            Topics.VERDICTS,
            Topics.OUTCOMES,
            Topics.DATASET);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int ENOUGH = 500;

    public Samples {
        byTopic = List.copyOf(byTopic);
    }

    /// A topic, and some of its values.
    record Hop(String topic, List<byte[]> values) {

        byte[] value(int number) {
            return values.get(number % values.size());
        }

        double bytes() {
            return values.stream().mapToInt(value -> value.length).average().orElse(0);
        }
    }

    /// Takes samples of topics in which a run has settled.
    ///
    /// @throws IllegalStateException if one of them is empty
    public static Samples taken(Map<String, Object> kafka) {
        return new Samples(WAY.stream().map(topic -> hop(kafka, topic.name())).toList());
    }

    /// Bytes of a tuple's records, all topics together.
    public double bytes() {
        return byTopic.stream().mapToDouble(Hop::bytes).sum();
    }

    private static Hop hop(Map<String, Object> kafka, String topic) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<byte[]> values = new ArrayList<>();
            boolean more = true;
            while (more && values.size() < ENOUGH) {
                List<byte[]> found = values(consumer);
                values.addAll(found);
                more = !found.isEmpty();
            }
            if (values.isEmpty()) {
                throw new IllegalStateException("there is nothing in " + topic);
            }
            return new Hop(topic, values);
        }
    }

    private static List<byte[]> values(KafkaConsumer<byte[], byte[]> consumer) {
        List<byte[]> values = new ArrayList<>();
        consumer.poll(POLL).forEach(found -> values.add(found.value()));
        return values;
    }
}
