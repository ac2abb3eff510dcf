package responsa.stage.control;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import responsa.stage.follower.TopicFollower;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Allocation;
import responsa.topics.record.Control;

/// Controls and allocations as they stand in Kafka. Threads: look-ups on any; the follower's applies.
public final class KafkaControls implements Controls, AutoCloseable {
    private final Map<String, Control> controls;
    private final Map<String, Allocation> allocations;
    private final AtomicLong changes;
    private final TopicFollower follower;

    private KafkaControls(
            Map<String, Control> controls,
            Map<String, Allocation> allocations,
            AtomicLong changes,
            TopicFollower follower) {
        this.controls = controls;
        this.allocations = allocations;
        this.changes = changes;
        this.follower = follower;
    }

    /// Starts reading; returns when everything is read that stood in the topics at the start.
    ///
    /// @param kafka client properties
    /// @throws responsa.stage.service.MissingTopicsException if one of its topics is missing
    /// @throws IllegalStateException if one has more than one partition
    public static KafkaControls start(Map<String, Object> kafka) throws InterruptedException {
        Map<String, Control> controls = new ConcurrentHashMap<>();
        Map<String, Allocation> allocations = new ConcurrentHashMap<>();
        AtomicLong changes = new AtomicLong();
        List<String> topics = List.of(Topics.CONTROLS.name(), Topics.ALLOCATIONS.name());
        TopicFollower follower = TopicFollower.start(
                "controls",
                kafka,
                topics,
                found -> found.topic().equals(Topics.CONTROLS.name())
                        ? keep(Topics.CONTROLS, found, controls, changes)
                        : keep(Topics.ALLOCATIONS, found, allocations, changes));
        return new KafkaControls(controls, allocations, changes, follower);
    }

    @Override
    public Optional<Control> control(String recipe) {
        return Optional.ofNullable(controls.get(recipe));
    }

    @Override
    public Optional<Allocation> allocation(String recipe) {
        return Optional.ofNullable(allocations.get(recipe));
    }

    @Override
    public long changes() {
        return changes.get();
    }

    @Override
    public void close() {
        follower.close();
    }

    private static <V> boolean keep(
            Topic<String, V> topic, ConsumerRecord<byte[], byte[]> found, Map<String, V> kept, AtomicLong changes) {
        try {
            String recipe = topic.keys().deserializer().deserialize(topic.name(), found.key());
            V value = topic.values().deserializer().deserialize(topic.name(), found.value());
            if (recipe == null) {
                return false;
            }
            V before = value == null ? kept.remove(recipe) : kept.put(recipe, value);
            if (!Objects.equals(obeyed(before), obeyed(value))) {
                changes.incrementAndGet();
            }
            return true;
        } catch (SerializationException unreadable) {
            return false;
        }
    }

    /// Of an allocation, numbers move all the time; what is obeyed seldom does.
    private static @Nullable Object obeyed(@Nullable Object value) {
        return value instanceof Allocation now
                ? Allocation.nothing(now.recipe()).standing(now.pause(), now.full(), now.inFlight())
                : value;
    }
}
