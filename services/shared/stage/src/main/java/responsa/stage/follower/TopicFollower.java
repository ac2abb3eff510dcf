package responsa.stage.follower;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.service.MissingTopicsException;

/// Reads topics, from the beginning or from now on, and follows them.
///
/// Threads: one of its own polls and applies the records. It belongs to no consumer group and commits nothing. Records
/// that cannot be read are counted and passed over.
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private final Predicate<ConsumerRecord<byte[], byte[]>> apply;
    private final AtomicLong unreadable = new AtomicLong();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread reader;
    private volatile boolean closing;

    private TopicFollower(
            String name,
            Map<String, Object> kafka,
            List<String> topics,
            Predicate<ConsumerRecord<byte[], byte[]>> apply) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "responsa-" + name);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topics = topics;
        this.apply = apply;
        this.reader = Thread.ofPlatform().name(name).daemon().unstarted(this::follow);
    }

    /// Starts reading; returns when everything is applied that stood in the topics at the start.
    ///
    /// @param name its thread's
    /// @param kafka client properties
    /// @param apply takes a record and says whether it could be read; called on the follower's thread
    /// @throws MissingTopicsException if a topic is missing
    /// @throws IllegalStateException if one has more than one partition
    public static TopicFollower start(
            String name,
            Map<String, Object> kafka,
            List<String> topics,
            Predicate<ConsumerRecord<byte[], byte[]>> apply)
            throws InterruptedException {
        return start(new TopicFollower(name, kafka, topics, apply), KafkaConsumer::seekToBeginning);
    }

    /// As [#start], but what stands in the topics already is passed over.
    public static TopicFollower startAtEnd(
            String name,
            Map<String, Object> kafka,
            List<String> topics,
            Predicate<ConsumerRecord<byte[], byte[]>> apply)
            throws InterruptedException {
        return start(new TopicFollower(name, kafka, topics, apply), KafkaConsumer::seekToEnd);
    }

    private static TopicFollower start(TopicFollower follower, Seek seek) throws InterruptedException {
        boolean begun = false;
        try {
            follower.begin(seek);
            begun = true;
        } finally {
            if (!begun) {
                follower.close();
            }
        }
        return follower;
    }

    /// Records that could not be read.
    public long unreadable() {
        return unreadable.get();
    }

    @Override
    public void close() {
        closing = true;
        if (reader.isAlive()) {
            consumer.wakeup();
        } else {
            consumer.close();
        }
    }

    private void begin(Seek seek) throws InterruptedException {
        List<TopicPartition> partitions = topics.stream().map(this::partition).toList();
        consumer.assign(partitions);
        seek.to(consumer, partitions);
        reader.start();
        caughtUp.await();
    }

    private TopicPartition partition(String topic) {
        int partitions = consumer.partitionsFor(topic).size();
        if (partitions == 0) {
            throw new MissingTopicsException(topic);
        }
        if (partitions > 1) {
            throw new IllegalStateException(
                    "%s has %d partitions, so its records have no order; make it anew as topics/%s.yaml says."
                            .formatted(topic, partitions, topic.substring(topic.indexOf('.') + 1)));
        }
        return new TopicPartition(topic, 0);
    }

    private void follow() {
        Map<TopicPartition, Long> ends = Map.of();
        while (!closing) {
            try {
                if (ends.isEmpty()) {
                    ends = consumer.endOffsets(consumer.assignment());
                }
                consumer.poll(POLL).forEach(this::apply);
                if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    caughtUp.countDown();
                }
            } catch (WakeupException woken) {
                LOG.debug("the follower closes");
            } catch (KafkaException failed) {
                pause(failed);
            }
        }
        caughtUp.countDown();
        consumer.close();
    }

    private void apply(ConsumerRecord<byte[], byte[]> found) {
        if (!apply.test(found)) {
            unreadable.incrementAndGet();
            LOG.warn("{}-{}@{} cannot be read and is passed over", found.topic(), found.partition(), found.offset());
        }
    }

    private void pause(KafkaException failed) {
        LOG.warn("{} cannot be read, its follower goes on trying: {}", topics, failed.toString());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException nobodyInterrupts) {
            Thread.currentThread().interrupt();
        }
    }

    /// Where reading begins.
    private interface Seek {
        void to(KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions);
    }
}
