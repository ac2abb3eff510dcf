package responsa.benchmarks.plant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import responsa.topics.declared.Topics;
import responsa.topics.record.Outcome;

/// Watches what settles: the broker's times of outcomes and of tuples, read committed.
///
/// Threads: one of its own reads; any may ask.
final class Settled implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String OUTCOMES = Topics.OUTCOMES.name();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;
    private final List<Long> outcomes = new ArrayList<>();
    private final List<Long> tuples = new ArrayList<>();
    private int promised;
    private volatile boolean closing;

    private Settled(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.reader = Thread.ofPlatform().name("settled").daemon().unstarted(this::run);
    }

    /// Begins to watch, from where the topics end now.
    static Settled watch(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.OUTCOMES, Topics.DATASET).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Settled settled = new Settled(consumer);
        settled.reader.start();
        return settled;
    }

    /// Waits until so many cases have settled since the watch began, and the tuples that their outcomes tell of are
    /// there, for a while. One transaction writes both, and yet either may be seen first.
    ///
    /// @return whether they have
    synchronized boolean await(int cases, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!isSettled(cases) && System.nanoTime() < end) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        return isSettled(cases);
    }

    private boolean isSettled(int cases) {
        return outcomes.size() >= cases && tuples.size() >= promised;
    }

    /// How many cases have settled.
    synchronized int outcomes() {
        return outcomes.size();
    }

    /// The times of tuples from a number of them on, in milliseconds since 1970.
    synchronized List<Long> tuples(int from) {
        return List.copyOf(tuples.subList(Math.min(from, tuples.size()), tuples.size()));
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (!closing) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(ConsumerRecord<byte[], byte[]> found) {
        if (found.topic().equals(OUTCOMES)) {
            Outcome outcome = Topics.OUTCOMES.values().deserializer().deserialize(OUTCOMES, found.value());
            promised += outcome.drafts().tuples();
            outcomes.add(found.timestamp());
        } else {
            tuples.add(found.timestamp());
        }
        notifyAll();
    }
}
