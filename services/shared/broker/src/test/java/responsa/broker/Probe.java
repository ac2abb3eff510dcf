package responsa.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// A client of the broker under test, with texts as values and one partition a topic.
record Probe(String bootstrap) {

    void create(String topic, int partitions) {
        admin(admin -> admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())
                        .configs(Map.of("max.message.bytes", Integer.toString(16 << 20)))))
                .all());
    }

    Set<String> topics() {
        return admin(admin -> admin.listTopics().names());
    }

    void commit(String group, String topic, long offset) {
        admin(admin -> admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all());
    }

    long committed(String group, String topic) {
        return admin(admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .get(new TopicPartition(topic, 0))
                .offset();
    }

    void send(String topic, List<String> values) {
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            values.forEach(value -> producer.send(new ProducerRecord<>(topic, value)));
            producer.flush();
        }
    }

    void sendInTransaction(String topic, List<String> values) {
        try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", "probe"))) {
            producer.initTransactions();
            producer.beginTransaction();
            values.forEach(value -> producer.send(new ProducerRecord<>(topic, value)));
            producer.commitTransaction();
        }
    }

    List<String> read(String topic, int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            while (values.size() < atLeast) {
                consumer.poll(Duration.ofSeconds(10)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("bootstrap.servers", bootstrap);
        settings.put("max.request.size", 16 << 20);
        settings.put("buffer.memory", 64 << 20);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private <T> T admin(java.util.function.Function<Admin, org.apache.kafka.common.KafkaFuture<T>> ask) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return ask.apply(admin).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
