package responsa.router.topology;

import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import responsa.topics.id.CaseId;
import responsa.topics.record.Grant;

/// What claims were answered, so that one that comes again gets the same answer and counts once.
final class Answers {
    private static final int MOST_AT_ONE_LOOK = 10_000;

    private final KeyValueStore<byte[], Grant> store;
    private final Calendar calendar;

    Answers(KeyValueStore<byte[], Grant> store, Calendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    Optional<Grant> to(CaseId caseId) {
        return Optional.ofNullable(store.get(key(caseId)));
    }

    /// @param today day since 1970
    void put(Grant grant, int today) {
        calendar.enter(today, grant.caseId());
        store.put(key(grant.caseId()), grant);
    }

    /// Forgets what was answered before a day; what was answered on several goes with the first.
    void forget(int before) {
        for (Calendar.Entry old : calendar.before(before, MOST_AT_ONE_LOOK)) {
            calendar.strike(old.day(), old.caseId());
            store.delete(key(old.caseId()));
        }
    }

    private static byte[] key(CaseId caseId) {
        return HexFormat.of().parseHex(caseId.hash().hex());
    }
}
