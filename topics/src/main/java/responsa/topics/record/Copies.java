package responsa.topics.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Maps of records are sorted: the same content has the same bytes in every process, which `Map.copyOf` does
/// not give.
final class Copies {
    private Copies() {}

    /// A copy in the order of its keys, that nobody can change.
    static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(map)));
    }

    /// Like [#sorted], of one map and what another changes in it.
    static <K extends Comparable<K>, V> SortedMap<K, V> over(Map<K, V> map, Map<K, V> changed) {
        SortedMap<K, V> all = new TreeMap<>(map);
        all.putAll(changed);
        return sorted(all);
    }
}
