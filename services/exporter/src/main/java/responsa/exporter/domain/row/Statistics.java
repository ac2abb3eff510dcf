package responsa.exporter.domain.row;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each value stands in a shard or in all of them, by dimension.
public record Statistics(@JsonValue SortedMap<Dimension, SortedMap<String, Long>> counts) {
    /// Nothing was counted.
    public static final Statistics NONE = new Statistics(new TreeMap<>());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Statistics {
        SortedMap<Dimension, SortedMap<String, Long>> copy = new TreeMap<>();
        counts.forEach((dimension, values) -> copy.put(dimension, sorted(values)));
        counts = Collections.unmodifiableSortedMap(copy);
    }

    /// The counts of one dimension, by value; empty if it was not counted.
    public SortedMap<String, Long> of(Dimension dimension) {
        return counts.getOrDefault(dimension, Collections.emptySortedMap());
    }

    private static SortedMap<String, Long> sorted(Map<String, Long> values) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
