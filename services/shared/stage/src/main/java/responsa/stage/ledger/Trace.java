package responsa.stage.ledger;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What the ledger holds of one input. Adding the same record twice changes nothing.
final class Trace {
    private final NavigableMap<Long, Entry> answers = new TreeMap<>();
    private final NavigableMap<Long, Entry> memos = new TreeMap<>();
    private final Map<Integer, BitSet> foundByCount = new HashMap<>();

    /// @return by how many bytes it grew
    int add(Entry entry) {
        if (in(entry.volume()).putIfAbsent(entry.offset(), entry) != null) {
            return 0;
        }
        if (entry.volume() == Volume.ANSWERS) {
            Part part = entry.part();
            foundByCount.computeIfAbsent(part.count(), count -> new BitSet()).set(part.index());
        }
        return entry.bytes();
    }

    boolean holds(Part part) {
        BitSet found = foundByCount.get(part.count());
        return found != null && found.get(part.index());
    }

    boolean isComplete() {
        return foundByCount.entrySet().stream()
                .anyMatch(found -> found.getValue().cardinality() == found.getKey());
    }

    List<byte[]> memosOf(Part part) {
        return memos.values().stream()
                .filter(entry -> entry.part().equals(part))
                .map(Entry::memo)
                .filter(memo -> memo != null)
                .toList();
    }

    void forgetMemos() {
        memos.replaceAll((offset, entry) -> entry.withoutMemo());
    }

    OptionalLong first(Volume volume) {
        NavigableMap<Long, Entry> entries = in(volume);
        return entries.isEmpty() ? OptionalLong.empty() : OptionalLong.of(entries.firstKey());
    }

    long bytes() {
        return sum(answers) + sum(memos);
    }

    private NavigableMap<Long, Entry> in(Volume volume) {
        return switch (volume) {
            case ANSWERS -> answers;
            case MEMOS -> memos;
        };
    }

    private static long sum(NavigableMap<Long, Entry> entries) {
        return entries.values().stream().mapToLong(Entry::bytes).sum();
    }
}
