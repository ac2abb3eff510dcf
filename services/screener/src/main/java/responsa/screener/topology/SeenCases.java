package responsa.screener.topology;

import java.util.HexFormat;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.topics.id.CaseId;

/// The cases that were submitted before: 32 bytes each, and the offset of the first submission.
final class SeenCases {
    private final KeyValueStore<byte[], Long> store;

    SeenCases(KeyValueStore<byte[], Long> store) {
        this.store = store;
    }

    /// Marks a case as seen.
    ///
    /// @param offset of the submission
    /// @return whether it was before
    boolean mark(CaseId caseId, long offset) {
        return store.putIfAbsent(HexFormat.of().parseHex(caseId.hash().hex()), offset) != null;
    }
}
