package responsa.sharing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.follower.TopicFollower;
import responsa.topics.declared.Topics;
import responsa.topics.record.EndpointUse;

/// This process among those that call the same endpoints.
///
/// Threads: what is divided may be asked for on any, which does not wait; one of its own announces, the follower's
/// hears.
/// What another process begins to ask is known here a second or two later; until then both together may exceed a limit.
public final class EndpointSharing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointSharing.class);
    private static final long PAUSE_SECONDS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String process;
    private final AtomicReference<Neighbours> neighbours;
    private final KafkaProducer<String, EndpointUse> producer;
    private final TopicFollower follower;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread announcer;
    private volatile EndpointUse said;

    private EndpointSharing(
            String process,
            AtomicReference<Neighbours> neighbours,
            KafkaProducer<String, EndpointUse> producer,
            TopicFollower follower) {
        this.process = process;
        this.neighbours = neighbours;
        this.producer = producer;
        this.follower = follower;
        this.said = EndpointUse.ended(process);
    }

    /// Begins to hear the others, from now on.
    ///
    /// @param kafka client properties
    /// @param process a name that no other process has
    /// @throws responsa.stage.service.MissingTopicsException if the topic is missing
    public static EndpointSharing hear(Map<String, Object> kafka, String process) throws InterruptedException {
        AtomicReference<Neighbours> neighbours = new AtomicReference<>(Neighbours.of(process));
        TopicFollower follower = TopicFollower.startAtEnd(
                "endpoint-sharing", kafka, List.of(Topics.ENDPOINTS.name()), found -> hear(found, neighbours));
        return new EndpointSharing(process, neighbours, producer(kafka), follower);
    }

    /// Begins to say every second what this process asks.
    ///
    /// @param asked calls in flight and waiting here, by endpoint
    /// @param divided told every second, since others may have said something meanwhile
    public void announce(Supplier<Map<String, Integer>> asked, Runnable divided) {
        announcer = Thread.ofVirtual().name("endpoint-sharing").start(() -> announceAll(asked, divided));
    }

    /// How many of an endpoint's calls may be this process's; at least one.
    ///
    /// @param address the endpoint's, as it is configured here and in the others
    /// @param limit of all processes together
    public int part(String address, int limit) {
        return neighbours.get().part(address, here(address), limit);
    }

    /// This process's share of what an endpoint is asked, above 0 to 1.
    public double share(String address) {
        return neighbours.get().share(address, here(address));
    }

    /// Ends it; the others hear that this process asks nothing any more.
    @Override
    public void close() {
        closing.countDown();
        try {
            if (announcer != null) {
                announcer.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        producer.close(PATIENCE);
        follower.close();
    }

    private int here(String address) {
        return said.calls().getOrDefault(address, 0);
    }

    private void announceAll(Supplier<Map<String, Integer>> asked, Runnable divided) {
        try {
            do {
                said = new EndpointUse(process, asked.get());
                say(said);
                divided.run();
            } while (!closing.await(PAUSE_SECONDS, TimeUnit.SECONDS));
            say(EndpointUse.ended(process));
        } catch (InterruptedException nobodyInterrupts) {
            Thread.currentThread().interrupt();
        }
    }

    /// One that is lost is no harm: the next one says all again.
    private void say(EndpointUse use) {
        try {
            producer.send(new ProducerRecord<>(Topics.ENDPOINTS.name(), 0, process, use));
        } catch (KafkaException notTaken) {
            LOG.debug("what is asked of endpoints could not be announced", notTaken);
        }
    }

    private static boolean hear(ConsumerRecord<byte[], byte[]> found, AtomicReference<Neighbours> neighbours) {
        try {
            EndpointUse use = Topics.ENDPOINTS.values().deserializer().deserialize(found.topic(), found.value());
            if (use == null) {
                return false;
            }
            neighbours.updateAndGet(known -> known.hearing(use));
            return true;
        } catch (SerializationException unreadable) {
            return false;
        }
    }

    private static KafkaProducer<String, EndpointUse> producer(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "responsa-endpoint-sharing");
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaProducer<>(
                settings,
                Topics.ENDPOINTS.keys().serializer(),
                Topics.ENDPOINTS.values().serializer());
    }
}
