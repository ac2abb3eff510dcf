package responsa.streams.service;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/// The engine's configuration, from a stage's settings.
final class StreamsProperties {
    /// What a topic takes.
    static final int RECORD_BYTES = 16 << 20;

    /// A dead letter is its record and a few headers more; compressed it fits.
    private static final int REQUEST_BYTES = RECORD_BYTES + (64 << 10);

    /// By default a batch is sent off at 16 KiB, which for many small records is a request every millisecond. They are
    /// read when their transaction is committed; until then they can be gathered.
    private static final int BATCH_BYTES = 256 << 10;

    private static final int MOST_THREADS = 64;
    private static final int RECORDS_PER_POLL = 500;

    private StreamsProperties() {}

    static Properties of(String name, Map<String, Object> kafka, StreamsSettings settings) {
        Properties all = new Properties();
        all.putAll(kafka);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, group(name));
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads(settings.threads()));
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, millis("commit-every", settings.commitEvery()));
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedStoreMemory.class);
        consumer(all, settings);
        producer(all, settings);
        all.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), RECORD_BYTES);
        return all;
    }

    /// The application id of a stage, and the id of its group.
    static String group(String name) {
        return "responsa." + name;
    }

    private static void consumer(Properties all, StreamsSettings settings) {
        all.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                millis("session-timeout", settings.sessionTimeout()));
        all.put(consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int)
                millis("session-timeout", settings.sessionTimeout().dividedBy(4)));
        all.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RECORDS_PER_POLL);
        all.put(consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    }

    /// One request at a time: of several to a partition that is new to the producer the first may be refused and
    /// the second taken; both are out of sequence then and tried again and again (seen on 4.3.1, transactions v2).
    /// Little is lost by it, since one request carries batches of all partitions of its broker.
    private static void producer(Properties all, StreamsSettings settings) {
        all.put(producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                millis("transaction-timeout", settings.transactionTimeout()));
        all.put(producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        all.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), REQUEST_BYTES);
        all.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        all.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    }

    private static int threads(int wanted) {
        if (wanted < 1 || wanted > MOST_THREADS) {
            throw new IllegalArgumentException("threads is %d; it must be 1 to %d".formatted(wanted, MOST_THREADS));
        }
        return wanted;
    }

    /// @throws IllegalArgumentException if it is out of bounds
    static long millis(String key, Duration wanted) {
        if (wanted.toMillis() < 1 || wanted.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%s is %s; it must be 1 ms to 24 days".formatted(key, wanted));
        }
        return wanted.toMillis();
    }
}
