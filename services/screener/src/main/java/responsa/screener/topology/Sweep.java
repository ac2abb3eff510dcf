package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import responsa.screener.domain.encounter.Comer;

/// Forgets what is older than is to be remembered, a stretch of a store at a time, so that no record waits for it.
final class Sweep {
    /// Entries that are looked at in one go.
    static final int STRETCH = 5_000;

    private final KeyValueStore<byte[], byte[]> store;
    private final Forgetting forgetting;
    private byte @Nullable [] from;

    private Sweep(KeyValueStore<byte[], byte[]> store, Forgetting forgetting) {
        this.store = store;
        this.forgetting = forgetting;
    }

    /// Of fingerprints. Those of prompts that are not decided stay.
    static Sweep ofKnown(HomeStores stores) {
        return new Sweep(
                stores.known(),
                (key, value, before) ->
                        Known.seenAt(value) < before && stores.waiting().get(key) == null ? null : value);
    }

    /// Of bands.
    static Sweep ofBands(KeyValueStore<byte[], byte[]> bands) {
        return new Sweep(
                bands,
                (key, value, before) -> BandKeeper.isShelf(key) ? ofShelf(value, before) : ofBand(value, before));
    }

    private static byte @Nullable [] ofShelf(byte[] value, long before) {
        Shelf all = Shelf.read(value);
        Shelf kept = all.since(before);
        if (kept.standings().size() == all.standings().size()) {
            return value;
        }
        return kept.isEmpty() ? null : kept.bytes();
    }

    private static byte @Nullable [] ofBand(byte[] value, long before) {
        List<Comer> all = Wire.comers(ByteBuffer.wrap(value));
        List<Comer> kept =
                all.stream().filter(comer -> comer.seenAt() >= before).toList();
        if (kept.size() == all.size()) {
            return value;
        }
        return kept.isEmpty() ? null : Wire.comers(kept);
    }

    /// Looks at the next stretch, from the beginning again when the end was reached.
    ///
    /// @param before what was seen earlier is forgotten; milliseconds
    void next(long before) {
        try (KeyValueIterator<byte[], byte[]> entries = store.range(from, null)) {
            for (int looked = 0; looked < STRETCH && entries.hasNext(); looked++) {
                KeyValue<byte[], byte[]> entry = entries.next();
                byte[] left = forgetting.left(entry.key, entry.value, before);
                if (left != entry.value) {
                    store.put(entry.key, left);
                }
            }
            from = entries.hasNext() ? entries.next().key : null;
        }
    }

    /// What is left of an entry: null for nothing, the value itself for all of it.
    private interface Forgetting {
        byte @Nullable [] left(byte[] key, byte[] value, long before);
    }
}
