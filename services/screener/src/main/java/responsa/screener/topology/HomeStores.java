package responsa.screener.topology;

import org.apache.kafka.streams.state.KeyValueStore;

/// The stores of a home, by scope and name.
///
/// @param known fingerprints of originals and of prompts that are not decided
/// @param waiting where prompts stand that are not decided
/// @param records their records
record HomeStores(
        KeyValueStore<byte[], byte[]> known,
        KeyValueStore<byte[], byte[]> waiting,
        KeyValueStore<byte[], byte[]> records) {}
