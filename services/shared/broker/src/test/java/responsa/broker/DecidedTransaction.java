package responsa.broker;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.coordinator.transaction.TransactionState;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;

/// A process with a broker in which a transaction is decided, and none of its partitions has been told: what a kill
/// leaves that comes between the two. The decision is written into the coordinator's log from outside, since the
/// coordinator itself would go on at once.
final class DecidedTransaction {
    static final String TOPIC = "kept";
    static final String GROUP = "readers";
    static final long OFFSET = 7;
    static final String READY = "ready to be killed";
    private static final String DECISIONS = "__transaction_state";
    private static final int DECISION_PARTITIONS = 6;
    /// The only client that a broker lets write to its own topics.
    private static final String BROKERS_OWN = "__admin_client";

    private DecidedTransaction() {}

    /// @param arguments the broker's folder
    public static void main(String[] arguments) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]));
        new Probe(broker.bootstrap()).create(TOPIC, 1);
        begin(broker.bootstrap());
        decide(broker.bootstrap());
        System.out.println(READY);
        Thread.currentThread().join();
    }

    private static void begin(String bootstrap) {
        KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "transactional.id", "decided"),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "one"));
        producer.sendOffsetsToTransaction(
                Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(OFFSET)), readers(bootstrap));
        producer.flush();
    }

    private static ConsumerGroupMetadata readers(String bootstrap) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                consumer(Map.of("bootstrap.servers", bootstrap, "group.id", GROUP))) {
            return consumer.groupMetadata();
        }
    }

    private static void decide(String bootstrap) throws ExecutionException, InterruptedException {
        ConsumerRecord<byte[], byte[]> ongoing = last(bootstrap);
        ByteBuffer written = ByteBuffer.wrap(ongoing.value());
        short version = written.getShort();
        TransactionLogValue value = new TransactionLogValue(new ByteBufferAccessor(written), version);
        value.setTransactionStatus(TransactionState.PREPARE_COMMIT.id());
        value.setProducerEpoch((short) (value.producerEpoch() + 1)); // as the second version of transactions does
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "client.id", BROKERS_OWN),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            DECISIONS,
                            ongoing.partition(),
                            ongoing.key(),
                            MessageUtil.toVersionPrefixedBytes(version, value)))
                    .get();
        }
    }

    private static ConsumerRecord<byte[], byte[]> last(String bootstrap) {
        List<TopicPartition> partitions = IntStream.range(0, DECISION_PARTITIONS)
                .mapToObj(number -> new TopicPartition(DECISIONS, number))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer =
                consumer(Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"))) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ConsumerRecord<byte[], byte[]> last = null;
            while (last == null
                    || partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofSeconds(10))) {
                    last = found;
                }
            }
            return last;
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
