package responsa.router.topology;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.router.domain.Slot;
import responsa.topics.declared.Topics;
import responsa.topics.id.CaseId;
import responsa.topics.record.Verdict;

/// Verdicts that passed and wait for the rest of their attempt, in the bytes in which they came.
final class HeldVerdicts {
    private final KeyValueStore<byte[], byte[]> store;

    HeldVerdicts(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    void hold(CaseId caseId, Slot slot, byte[] verdict) {
        store.put(key(caseId, slot), verdict);
    }

    /// Gives a verdict out; it is held no longer.
    ///
    /// @throws IllegalStateException if it is not held: the stores contradict each other
    Verdict release(CaseId caseId, Slot slot) {
        byte[] bytes = store.delete(key(caseId, slot));
        if (bytes != null
                && Topics.VERDICTS.values().deserializer().deserialize(Topics.VERDICTS.name(), bytes)
                        instanceof Verdict verdict) {
            return verdict;
        }
        throw new IllegalStateException("case %s passed in %s, and its verdict is not held".formatted(caseId, slot));
    }

    private static byte[] key(CaseId caseId, Slot slot) {
        byte[] hash = HexFormat.of().parseHex(caseId.hash().hex());
        return ByteBuffer.allocate(hash.length + 2 * Integer.BYTES)
                .put(hash)
                .putInt(slot.attempt())
                .putInt(slot.sample())
                .array();
    }
}
