package responsa.local.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.LongHashSet;
import responsa.topics.id.CaseId;

/// Whose cases are: a case belongs to the run if the submission that the screener lets pass does, which is the
/// first in its partition. What is seen of a case before its submission waits here.
final class Ownership {
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final long ANOTHERS = Long.MIN_VALUE + 1;

    private final Scope scope;
    private final LongHashSet positions = new LongHashSet();
    private final Long2LongHashMap first = new Long2LongHashMap(UNKNOWN);
    private final Map<CaseId, List<Entry.OfCase>> waiting = new HashMap<>();

    Ownership(Scope scope) {
        this.scope = scope;
    }

    /// A submission; false if it is not the run's or was seen before, sent again after a crash for example.
    boolean claim(Origin origin, CaseId caseId) {
        boolean ours = scope.holds(origin);
        long key = ours ? Keys.of(origin.position()) : ANOTHERS;
        boolean fresh = ours && positions.add(key);
        if (first.get(Keys.of(caseId)) == UNKNOWN) {
            first.put(Keys.of(caseId), key);
        }
        return fresh;
    }

    /// What waited for a case whose submission is now known.
    List<Entry.OfCase> released(CaseId caseId) {
        List<Entry.OfCase> all = waiting.remove(caseId);
        return all == null ? List.of() : all;
    }

    /// Whether anything is known of the case; if not, the entry waits.
    boolean knows(Entry.OfCase entry) {
        boolean known = first.get(Keys.of(entry.caseId())) != UNKNOWN;
        if (!known) {
            waiting.computeIfAbsent(entry.caseId(), none -> new ArrayList<>(1)).add(entry);
        }
        return known;
    }

    boolean isOurs(CaseId caseId) {
        long key = first.get(Keys.of(caseId));
        return key != UNKNOWN && key != ANOTHERS;
    }

    /// The submission that stands for the case.
    long firstPosition(CaseId caseId) {
        return first.get(Keys.of(caseId));
    }
}
