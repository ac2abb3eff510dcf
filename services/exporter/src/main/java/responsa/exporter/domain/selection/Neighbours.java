package responsa.exporter.domain.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Groups texts that are near duplicates of each other, directly or by a chain.
///
/// By MinHash over runs of three words, in 16 bands of 4: of two texts that share 80 % of their runs one pair in 4,000
/// is missed, at 90 % one in ten million; those that share less than about half are told apart. Texts that differ in
/// case, punctuation and white space alone are the same. About 1.5 KB of memory for a text; threads: one.
public final class Neighbours {
    private static final int BANDS = 16;
    private static final int PER_BAND = 4;
    private static final int HASHES = BANDS * PER_BAND;
    private static final int WORDS = 3;
    private static final int ALIKE = HASHES * 6 / 10;

    private final List<int[]> signatures = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<Long, Integer> firstOfBand = new HashMap<>();
    private final Map<Long, Integer> known = new HashMap<>();

    /// Adds a text.
    ///
    /// @return by which its group is asked
    public int add(String text) {
        String[] words = words(text);
        long key = Bits.of(String.join(" ", words));
        Integer same = known.get(key);
        if (same != null) {
            return same;
        }
        int member = signatures.size();
        known.put(key, member);
        signatures.add(signature(words));
        keys.add(key);
        parents.add(member);
        joinNeighbours(member);
        return member;
    }

    /// The group of a text: the same number for all of its texts, whatever order they were added in.
    public long group(int member) {
        return keys.get(root(member));
    }

    private void joinNeighbours(int member) {
        int[] signature = signatures.get(member);
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int i = band * PER_BAND; i < (band + 1) * PER_BAND; i++) {
                hash = Bits.mixed(hash ^ signature[i] & 0xFFFFFFFFL);
            }
            Integer first = firstOfBand.putIfAbsent(hash, member);
            if (first != null && alike(signature, signatures.get(first))) {
                join(first, member);
            }
        }
    }

    private static boolean alike(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return same >= ALIKE;
    }

    /// The smaller key is the group's, so that the order of joining does not matter.
    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        boolean smaller = keys.get(first) < keys.get(second);
        parents.set(smaller ? second : first, smaller ? first : second);
    }

    private int root(int member) {
        int root = member;
        while (parents.get(root) != root) {
            parents.set(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }

    private static int[] signature(String[] words) {
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i <= Math.max(0, words.length - WORDS); i++) {
            long run = Bits.of(String.join(" ", Arrays.copyOfRange(words, i, Math.min(words.length, i + WORDS))));
            for (int hash = 0; hash < HASHES; hash++) {
                least[hash] = Math.min(least[hash], (int) Bits.mixed(run, hash));
            }
        }
        return least;
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
    }
}
