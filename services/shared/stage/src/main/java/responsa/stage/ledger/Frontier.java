package responsa.stage.ledger;

import java.util.TreeSet;

/// How far a volume is known without a gap.
///
/// The own acknowledgements carry offsets; one that lies beyond the next expected offset betrays another writer (R8).
final class Frontier {
    private final TreeSet<Long> beyond = new TreeSet<>();
    private long known;
    private long end = Long.MAX_VALUE;

    Frontier(long known) {
        this.known = known;
    }

    /// Only at the start of recovery may it step back, to the start of a log that does not have what the bookmark says.
    void opened(long from, long endNow) {
        if (recovering() && end == Long.MAX_VALUE) {
            known = from;
            end = endNow;
        } else {
            readUpTo(from);
        }
    }

    void readUpTo(long offset) {
        if (offset > known) {
            known = offset;
            join();
        }
    }

    void acknowledged(long offset) {
        if (offset >= known) {
            beyond.add(offset);
            join();
        }
    }

    /// Every record below was seen.
    long known() {
        return known;
    }

    boolean recovering() {
        return known < end;
    }

    boolean hasGap() {
        return !beyond.isEmpty();
    }

    private void join() {
        beyond.headSet(known).clear();
        while (beyond.remove(known)) {
            known++;
        }
    }
}
