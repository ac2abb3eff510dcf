package responsa.stage.catalogue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
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
import responsa.topics.id.Sha256;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeEntry;
import responsa.topics.record.Spec;
import responsa.topics.record.SpecEntry;

/// The catalogue as it stands in Kafka, read from the beginning and followed.
///
/// Threads: look-ups on any; one thread of its own polls. It belongs to no consumer group and commits
/// nothing. Records that cannot be read are counted and passed over.
public final class KafkaCatalogue implements Catalogue, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaCatalogue.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Entries<SpecEntry, Spec> specs = Entries.specs();
    private final Entries<RecipeEntry, Recipe> recipes = Entries.recipes();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration patience;
    private final AtomicLong unreadable = new AtomicLong();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread reader;
    private volatile boolean closing;

    private KafkaCatalogue(Map<String, Object> kafka, Duration patience) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "responsa-catalogue");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.patience = patience;
        this.reader = Thread.ofPlatform().name("catalogue").daemon().unstarted(this::follow);
    }

    /// Starts reading; returns when everything is read that stood in the topics at the start.
    ///
    /// @param kafka client properties
    /// @param patience how long a look-up waits for a version that has not arrived yet
    /// @throws MissingTopicsException if one of its topics is missing
    /// @throws IllegalStateException if one has more than one partition
    public static KafkaCatalogue start(Map<String, Object> kafka, Duration patience) throws InterruptedException {
        KafkaCatalogue catalogue = new KafkaCatalogue(kafka, patience);
        boolean begun = false;
        try {
            catalogue.begin();
            begun = true;
        } finally {
            if (!begun) {
                catalogue.close();
            }
        }
        return catalogue;
    }

    @Override
    public Optional<Spec> spec(Sha256 version) throws InterruptedException {
        return specs.shelf().await(version, patience);
    }

    @Override
    public Optional<Recipe> recipe(Sha256 version) throws InterruptedException {
        return recipes.shelf().await(version, patience);
    }

    @Override
    public Optional<Spec> currentSpec(String id) {
        return specs.shelf().current(id);
    }

    @Override
    public Optional<Recipe> currentRecipe(String id) {
        return recipes.shelf().current(id);
    }

    /// Records of its topics that could not be read.
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

    private void begin() throws InterruptedException {
        List<TopicPartition> partitions = List.of(partition(specs), partition(recipes));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader.start();
        caughtUp.await();
    }

    private TopicPartition partition(Entries<?, ?> entries) {
        String topic = entries.topic().name();
        int partitions = consumer.partitionsFor(topic).size();
        if (partitions == 0) {
            throw new MissingTopicsException(topic);
        }
        if (partitions > 1) {
            throw new IllegalStateException(
                    "%s has %d partitions, so a pointer could precede what it names; make it anew as topics/%s.yaml says."
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
                LOG.debug("the catalogue closes");
            } catch (KafkaException failed) {
                pause(failed);
            }
        }
        caughtUp.countDown();
        consumer.close();
    }

    private void apply(ConsumerRecord<byte[], byte[]> found) {
        Entries<?, ?> entries = found.topic().equals(specs.topic().name()) ? specs : recipes;
        if (!entries.apply(found.key(), found.value())) {
            unreadable.incrementAndGet();
            LOG.warn("{}-{}@{} cannot be read and is passed over", found.topic(), found.partition(), found.offset());
        }
    }

    private static void pause(KafkaException failed) {
        LOG.warn("the catalogue cannot be read, it goes on trying: {}", failed.toString());
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException nobodyInterrupts) {
            Thread.currentThread().interrupt();
        }
    }
}
