package responsa.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import responsa.benchmarks.plant.ProcessorTime;

/// The product's bytes through the product's topics: for every hop a thread that reads a record and writes the next
/// topic's, as the product wrote it, to the same partition. Acknowledged by all, lz4; no transactions, no commits, no
/// JSON, no calls.
public final class KafkaFloor {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int PARTITIONS = 6;
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 128 << 10;

    private final Map<String, Object> kafka;
    private final Samples samples;
    private final int tuples;

    private KafkaFloor(Map<String, Object> kafka, Samples samples, int tuples) {
        this.kafka = kafka;
        this.samples = samples;
        this.tuples = tuples;
    }

    /// Sends records through.
    ///
    /// @param kafka a broker whose topics are empty
    public static Floor measure(Map<String, Object> kafka, Samples samples, int tuples) throws InterruptedException {
        return new KafkaFloor(kafka, samples, tuples).measured();
    }

    private Floor measured() throws InterruptedException {
        Duration cpu = ProcessorTime.ofThisProcess();
        long begun = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofPlatform().name("floor-0").start(this::submit));
        for (int hop = 1; hop < samples.byTopic().size(); hop++) {
            int to = hop;
            threads.add(Thread.ofPlatform().name("floor-" + hop).start(() -> carry(to)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Floor.of(
                tuples,
                Duration.ofNanos(System.nanoTime() - begun),
                ProcessorTime.ofThisProcess().minus(cpu));
    }

    private void submit() {
        Samples.Hop first = samples.byTopic().getFirst();
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int number = 0; number < tuples; number++) {
                producer.send(
                        new ProducerRecord<>(first.topic(), number % PARTITIONS, key(number), first.value(number)));
            }
        }
    }

    private void carry(int hop) {
        String from = samples.byTopic().get(hop - 1).topic();
        Samples.Hop to = samples.byTopic().get(hop);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(from);
                KafkaProducer<byte[], byte[]> producer = producer()) {
            int number = 0;
            while (number < tuples) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    producer.send(new ProducerRecord<>(to.topic(), found.partition(), found.key(), to.value(number)));
                    number++;
                }
            }
        }
    }

    /// As long as the product's.
    private static byte[] key(int number) {
        return "%064x".formatted(number).getBytes(StandardCharsets.US_ASCII);
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
