package responsa.local.books;

import java.util.EnumMap;
import java.util.Map;
import org.agrona.collections.Long2LongHashMap;
import responsa.topics.id.DraftId;

/// The drafts of the run's cases: which were seen, and by which exits they left.
final class DraftBook {
    private static final long DRAFTED = 1L << DraftExit.values().length;
    private static final long LATE = bit(DraftExit.LATE);
    private static final long SETTLED = DRAFTED - 1 - LATE;

    private final Long2LongHashMap marks = new Long2LongHashMap(0);
    private final Map<DraftExit, Long> left = new EnumMap<>(DraftExit.class);
    private long drafts;
    private long dead;

    /// False if it was seen before.
    boolean drafted(DraftId id) {
        boolean fresh = mark(id, DRAFTED);
        drafts += fresh ? 1 : 0;
        return fresh;
    }

    /// A draft that left by two exits counts in both, so that the books do not balance.
    ///
    /// @return false if it was seen to leave before
    boolean left(DraftId id, DraftExit exit) {
        long before = marks.get(Keys.of(id));
        if (!mark(id, bit(exit))) {
            return false;
        }
        boolean wasLate = (before & LATE) != 0;
        boolean wasSettled = (before & SETTLED) != 0;
        if (exit != DraftExit.LATE) {
            left.merge(exit, 1L, Long::sum);
            if (wasLate && !wasSettled) {
                left.merge(DraftExit.LATE, -1L, Long::sum);
            }
        } else if (!wasSettled) {
            left.merge(DraftExit.LATE, 1L, Long::sum);
        }
        return !wasLate && !wasSettled;
    }

    void died(int samples) {
        dead += samples;
    }

    DraftBalance balance() {
        return new DraftBalance(
                drafts,
                count(DraftExit.TUPLE),
                count(DraftExit.REJECTED) + count(DraftExit.LATE),
                count(DraftExit.NOT_SELECTED),
                count(DraftExit.UNDECIDED),
                dead);
    }

    private long count(DraftExit exit) {
        return left.getOrDefault(exit, 0L);
    }

    private boolean mark(DraftId id, long bit) {
        long key = Keys.of(id);
        long before = marks.get(key);
        marks.put(key, before | bit);
        return (before & bit) == 0;
    }

    private static long bit(DraftExit exit) {
        return 1L << exit.ordinal();
    }
}
