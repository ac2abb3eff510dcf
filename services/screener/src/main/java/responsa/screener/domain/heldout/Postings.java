package responsa.screener.domain.heldout;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Which items hold a hash: a hash table with open addressing, and a chain of items for each hash.
///
/// About 30 bytes for each hash that differs and 8 for each of its further items; no objects. Threads: one adds; then
/// any may ask.
final class Postings {
    private static final int SMALL = 1 << 10;
    private static final int END = -1;

    private long[] hashes = new long[SMALL];
    private int[] heads = filled(SMALL);
    private int used;
    private int[] items = new int[SMALL];
    private int[] next = new int[SMALL];
    private int count;

    /// An item holds a hash; once more changes nothing. Items come in ascending order.
    void add(long hash, int item) {
        if (2 * used >= hashes.length) {
            grow();
        }
        int slot = slot(hash);
        if (heads[slot] != END && items[heads[slot]] == item) {
            return;
        }
        if (heads[slot] == END) {
            hashes[slot] = hash;
            used++;
        }
        if (count == items.length) {
            items = Arrays.copyOf(items, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        items[count] = item;
        next[count] = heads[slot];
        heads[slot] = count++;
    }

    boolean holds(long hash) {
        return heads[slot(hash)] != END;
    }

    /// The first item that holds a hash.
    Optional<Integer> first(long hash) {
        int item = END;
        for (int at = heads[slot(hash)]; at != END; at = next[at]) {
            item = items[at];
        }
        return item == END ? Optional.empty() : Optional.of(item);
    }

    /// The items that hold a hash; none if they are more than so many.
    void each(long hash, int most, IntConsumer taker) {
        int head = heads[slot(hash)];
        if (isLonger(head, most)) {
            return;
        }
        for (int at = head; at != END; at = next[at]) {
            taker.accept(items[at]);
        }
    }

    /// How many hashes each item holds, those aside that more than so many items hold.
    int[] countByItem(int size, int most) {
        int[] counts = new int[size];
        for (int head : heads) {
            if (!isLonger(head, most)) {
                for (int at = head; at != END; at = next[at]) {
                    counts[items[at]]++;
                }
            }
        }
        return counts;
    }

    private boolean isLonger(int head, int most) {
        int at = head;
        for (int passed = 0; passed < most && at != END; passed++) {
            at = next[at];
        }
        return at != END;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (heads[slot] != END && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldHeads = heads;
        hashes = new long[2 * oldHashes.length];
        heads = filled(2 * oldHeads.length);
        for (int index = 0; index < oldHeads.length; index++) {
            if (oldHeads[index] != END) {
                int slot = slot(oldHashes[index]);
                hashes[slot] = oldHashes[index];
                heads[slot] = oldHeads[index];
            }
        }
    }

    private static int[] filled(int size) {
        int[] heads = new int[size];
        Arrays.fill(heads, END);
        return heads;
    }
}
