package responsa.stage.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// A predecessor's note: the inputs that it finishes, and how long it is believed (R9).
final class Handover {
    private final SortedSet<Long> noted;
    private final Instant until;

    Handover(SortedSet<Long> noted, Instant until) {
        this.noted = new TreeSet<>(noted);
        this.until = until;
    }

    boolean isNoted(long input) {
        return noted.contains(input);
    }

    boolean isOpen() {
        return !noted.isEmpty();
    }

    boolean isOver(Instant now) {
        return isOpen() && !now.isBefore(until);
    }

    void finished(long input) {
        noted.remove(input);
    }

    void close() {
        noted.clear();
    }

    /// What was noted and is not finished.
    SortedSet<Long> noted() {
        return Collections.unmodifiableSortedSet(noted);
    }
}
