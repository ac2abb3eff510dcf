package responsa.streams.record;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import responsa.topics.declared.Topic;

/// A topic that a topology writes, and the name that its sink has there.
///
/// @param name shows in the golden topology
public record Sink<K, V>(String name, Topic<K, V> topic) {
    private static final Serializer<Outgoing> VALUE = (topic, outgoing) -> outgoing.value();
    private static final StreamPartitioner<byte[], Outgoing> AS_IT_CAME =
            (topic, key, outgoing, partitions) -> Optional.of(Set.of(outgoing.partition() % partitions));

    /// Adds it: records keep the partition number of what they come of (ledger R1).
    public void addTo(Topology topology, String parent) {
        topology.addSink(name, topic.name(), new ByteArraySerializer(), VALUE, AS_IT_CAME, parent);
    }

    /// Adds it: records go to the partition of their own key.
    public void addByKey(Topology topology, String parent) {
        topology.addSink(name, topic.name(), new ByteArraySerializer(), VALUE, parent);
    }

    byte[] keyBytes(K key) {
        return topic.keys().serializer().serialize(topic.name(), key);
    }

    byte[] valueBytes(V value) {
        return topic.values().serializer().serialize(topic.name(), value);
    }
}
