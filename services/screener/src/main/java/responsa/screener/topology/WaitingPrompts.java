package responsa.screener.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// The prompts of a home that are not decided: all in a store, those that came last in memory as well, since every
/// message is about one of them.
///
/// What is in memory stands in the store too, and belongs to one life of the task. Threads: one. Bound: [#IN_MEMORY]
/// prompts, some hundred bytes each.
final class WaitingPrompts {
    static final int IN_MEMORY = 8_192;

    private final KeyValueStore<byte[], byte[]> store;
    private final Map<StoreKey, KeptWaiting> latest = new LinkedHashMap<>();

    WaitingPrompts(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    @Nullable
    KeptWaiting get(StoreKey key) {
        KeptWaiting here = latest.get(key);
        if (here != null) {
            return here;
        }
        byte[] value = store.get(key.bytes());
        return value == null ? null : KeptWaiting.read(value);
    }

    void put(StoreKey key, KeptWaiting waiting) {
        store.put(key.bytes(), waiting.bytes());
        latest.put(key, waiting);
        if (latest.size() > IN_MEMORY) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    void delete(StoreKey key) {
        store.delete(key.bytes());
        latest.remove(key);
    }
}
