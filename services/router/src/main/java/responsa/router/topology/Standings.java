package responsa.router.topology;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import responsa.router.domain.Standing;
import responsa.topics.id.CaseId;

/// Where every case of a task stands, and since when.
final class Standings {
    private final KeyValueStore<byte[], KeptStanding> store;
    private final Calendar calendar;

    Standings(KeyValueStore<byte[], KeptStanding> store, Calendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    Optional<KeptStanding> of(CaseId caseId) {
        return Optional.ofNullable(store.get(key(caseId)));
    }

    /// Keeps a standing.
    ///
    /// @param before what was kept; null for a case that is new
    /// @param today day since 1970
    void put(CaseId caseId, @Nullable KeptStanding before, Standing standing, int today) {
        Integer heard = before == null ? null : before.heard();
        if (heard == null || heard != today) {
            if (heard != null) {
                calendar.strike(heard, caseId);
            }
            calendar.enter(today, caseId);
        }
        store.put(key(caseId), KeptStanding.of(standing, today));
    }

    /// Cases of which nothing was heard since before a day.
    List<Calendar.Entry> silentSince(int day, int most) {
        return calendar.before(day, most);
    }

    /// Forgets a case.
    void forget(Calendar.Entry entry) {
        calendar.strike(entry.day(), entry.caseId());
        store.delete(key(entry.caseId()));
    }

    private static byte[] key(CaseId caseId) {
        return HexFormat.of().parseHex(caseId.hash().hex());
    }
}
