package responsa.exporter.worker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Kafka's clients as the exporter wants them.
final class Clients {
    static final String NAME = "exporter";

    private static final int RECORD_BYTES = 16 << 20;
    /// A letter is a record of full size and its headers; the topic's own limit decides.
    private static final int REQUEST_BYTES = RECORD_BYTES + (1 << 20);

    private static final int FETCH_BYTES = 16 << 20;
    private static final int POLL_RECORDS = 1_000;
    private static final int ASK_MS = 5_000;
    private static final int DELIVERY_MS = 30_000;

    private Clients() {}

    /// Reads committed records of partitions that it is told, from offsets that it is told: the directory knows them.
    /// Its group has no members; offsets are committed to it so that others can see how far the exporter is.
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, NAME);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "responsa." + NAME);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Asks about topics, impatiently: who asks asks again.
    static Admin admin(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, NAME);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ASK_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_MS);
        return Admin.create(settings);
    }

    /// Writes dead letters.
    static KafkaProducer<byte[], byte[]> deadLetters(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, NAME);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ASK_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * REQUEST_BYTES);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
