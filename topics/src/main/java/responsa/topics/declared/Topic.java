package responsa.topics.declared;

import org.apache.kafka.common.serialization.Serde;

/// A topic, with how its keys and values are written.
///
/// @param name in Kafka, such as `responsa.drafts`
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values) {}
