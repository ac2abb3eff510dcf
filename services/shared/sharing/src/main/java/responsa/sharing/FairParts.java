package responsa.sharing;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Divides a limit among those who ask, max-min fair: who asks for less than an equal part gets it all, and what it
/// leaves is divided among the others in the same way. What nobody asks for is divided equally, so that each may grow.
final class FairParts {
    private FairParts() {}

    /// The part of each.
    ///
    /// @param limit what there is to divide, at least 0
    /// @param asked by name; names break ties, so that all who divide the same come to the same
    static SortedMap<String, Integer> of(int limit, SortedMap<String, Integer> asked) {
        List<Map.Entry<String, Integer>> modestFirst = asked.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        SortedMap<String, Integer> parts = new TreeMap<>();
        int left = divide(limit, modestFirst, parts, Map.Entry::getValue);
        divide(left, modestFirst, parts, one -> Integer.MAX_VALUE);
        return parts;
    }

    /// Gives each an equal part of what is left, but no more than it may have.
    ///
    /// @return what is left then
    private static int divide(
            int limit,
            List<Map.Entry<String, Integer>> asked,
            SortedMap<String, Integer> parts,
            ToIntFunction<Map.Entry<String, Integer>> most) {
        int left = limit;
        int others = asked.size();
        for (Map.Entry<String, Integer> one : asked) {
            int part = Math.min(most.applyAsInt(one), left / others--);
            parts.merge(one.getKey(), part, Integer::sum);
            left -= part;
        }
        return left;
    }
}
