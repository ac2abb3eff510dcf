package responsa.stage.worker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Kafka's clients as the ledger wants them.
///
/// The group protocol is the classic one with cooperative assignment: there the session time-out is the client's, and a
/// killed member is replaced within seconds on every broker, while under KIP-848 it is the broker's (45 s as
/// delivered).
final class Clients {
    /// R12.
    static final int RECORD_BYTES = 16 << 20;

    private static final int SESSION_MS = 10_000;
    private static final int HEARTBEAT_MS = 1_000;
    private static final int POLL_RECORDS = 256;
    private static final int FETCH_WAIT_MS = 100;
    private static final int READER_WAIT_MS = 50;
    private static final int REQUEST_MS = 15_000;
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 128 << 10;

    private Clients() {}

    /// Polls inputs: read committed (R7), partitions moved one by one (R9).
    static KafkaConsumer<byte[], byte[]> inputs(Map<String, Object> connection, String group, String name) {
        Map<String, Object> settings = consumer(connection, name);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Reads the ledger: uncommitted, to the high watermark (R7), in no group.
    static KafkaConsumer<byte[], byte[]> ledger(Map<String, Object> connection, String name) {
        Map<String, Object> settings = consumer(connection, name + "-ledger");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, READER_WAIT_MS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Writes answers: acknowledged by all, in order, and never given up (R2).
    ///
    /// One request at a time: of several to a partition that was made a moment ago the first may be refused and the
    /// second taken; the first is then out of sequence, and tried in vain until its delivery times out, which is
    /// never (seen on 4.3.1).
    static KafkaProducer<byte[], byte[]> answers(Map<String, Object> connection, String name) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, name);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RECORD_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * RECORD_BYTES);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> consumer(Map<String, Object> connection, String name) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
