package responsa.router.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.topics.id.CaseId;
import responsa.topics.id.Sha256;

/// On which day each case was last heard of, in the order of days: what nothing was heard of for long is found without
/// looking at all others.
final class Calendar {
    private static final int HASH_BYTES = 32;
    private static final byte[] NOTHING = new byte[0];

    private final KeyValueStore<byte[], byte[]> store;

    Calendar(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    void enter(int day, CaseId caseId) {
        store.put(key(day, caseId), NOTHING);
    }

    void strike(int day, CaseId caseId) {
        store.delete(key(day, caseId));
    }

    /// Cases that were last heard of before a day, oldest first.
    ///
    /// @param most how many at most
    List<Entry> before(int day, int most) {
        List<Entry> found = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> entries = store.range(start(0), start(day))) {
            while (found.size() < most && entries.hasNext()) {
                found.add(entry(entries.next()));
            }
        }
        return found;
    }

    /// A case and its day.
    record Entry(int day, CaseId caseId) {}

    private static Entry entry(KeyValue<byte[], byte[]> kept) {
        ByteBuffer key = ByteBuffer.wrap(kept.key);
        int day = key.getInt();
        byte[] hash = new byte[HASH_BYTES];
        key.get(hash);
        return new Entry(day, new CaseId(new Sha256(HexFormat.of().formatHex(hash))));
    }

    private static byte[] start(int day) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(day).array();
    }

    private static byte[] key(int day, CaseId caseId) {
        return ByteBuffer.allocate(Integer.BYTES + HASH_BYTES)
                .putInt(day)
                .put(HexFormat.of().parseHex(caseId.hash().hex()))
                .array();
    }
}
