package responsa.router.topology;

import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.router.domain.Standing;
import responsa.topics.id.CaseId;

/// Where every case of a task stands.
final class Standings {
    private final KeyValueStore<byte[], KeptStanding> store;

    Standings(KeyValueStore<byte[], KeptStanding> store) {
        this.store = store;
    }

    Optional<Standing> of(CaseId caseId) {
        return Optional.ofNullable(store.get(key(caseId))).map(KeptStanding::standing);
    }

    void put(CaseId caseId, Standing standing) {
        store.put(key(caseId), KeptStanding.of(standing));
    }

    private static byte[] key(CaseId caseId) {
        return HexFormat.of().parseHex(caseId.hash().hex());
    }
}
