package responsa.screener.domain.likeness;

import java.util.Arrays;

/// A set of shingles: hashes of so many words in a row, sorted, each once.
///
/// Every turn is padded at both ends by its role, so that all words stand in equally many shingles: without it, two
/// short questions that differ in their last word would share nearly all.
final class Shingles {
    static final Shingles NONE = new Shingles(new int[0]);

    private final int[] sorted;

    /// @param sorted ascending, each once; not copied
    Shingles(int[] sorted) {
        this.sorted = sorted;
    }

    /// Those of turns, whatever their order.
    static Shingles of(Turns turns, int length) {
        int most = turns.all().stream()
                .mapToInt(turn -> turn.words().count() + length - 1)
                .sum();
        int[] all = new int[most];
        int count = 0;
        for (Turns.Turn turn : turns.all()) {
            count = add(all, count, turn.words(), Mix.seed(turn.role().ordinal()), length);
        }
        return distinct(all, count);
    }

    int size() {
        return sorted.length;
    }

    int at(int index) {
        return sorted[index];
    }

    /// The share of shingles that both have, of those that either has; 1 if neither has any.
    double jaccard(Shingles other) {
        int shared = 0;
        int here = 0;
        int there = 0;
        while (here < sorted.length && there < other.sorted.length) {
            int order = Integer.compare(sorted[here], other.sorted[there]);
            shared += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        int either = sorted.length + other.sorted.length - shared;
        return either == 0 ? 1 : (double) shared / either;
    }

    /// Both together.
    Shingles and(Shingles other) {
        int[] all = Arrays.copyOf(sorted, sorted.length + other.sorted.length);
        System.arraycopy(other.sorted, 0, all, sorted.length, other.sorted.length);
        return distinct(all, all.length);
    }

    private static int add(int[] all, int from, Words words, long pad, int length) {
        int count = from;
        for (int start = 1 - length; start < words.count(); start++) {
            long hash = 0;
            for (int index = start; index < start + length; index++) {
                hash = Mix.then(hash, index < 0 || index >= words.count() ? pad : words.at(index));
            }
            all[count++] = (int) hash;
        }
        return count;
    }

    private static Shingles distinct(int[] all, int count) {
        Arrays.sort(all, 0, count);
        int kept = 0;
        for (int index = 0; index < count; index++) {
            if (kept == 0 || all[kept - 1] != all[index]) {
                all[kept++] = all[index];
            }
        }
        return new Shingles(Arrays.copyOf(all, kept));
    }
}
