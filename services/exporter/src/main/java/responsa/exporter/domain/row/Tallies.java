package responsa.exporter.domain.row;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts facts. Values that are new when there are many already count as [#OTHERS], since what is submitted may name
/// a source for every row.
///
/// The same facts in the same order give the same counts. Threads: one.
public final class Tallies {
    /// Stands for the values that came when there were too many.
    public static final String OTHERS = "(others)";

    private final int most;
    private final SortedMap<Dimension, SortedMap<String, Long>> counts = new TreeMap<>();

    /// @param most distinct values that are told apart, by dimension
    public Tallies(int most) {
        this.most = most;
    }

    /// Counts one more.
    public void add(Fact fact) {
        add(fact.dimension(), fact.value(), 1);
    }

    /// Counts all of these.
    public Tallies add(Statistics statistics) {
        statistics.counts().forEach((dimension, values) -> add(dimension, values));
        return this;
    }

    /// What was counted until now.
    public Statistics statistics() {
        return new Statistics(counts);
    }

    private void add(Dimension dimension, Map<String, Long> values) {
        values.forEach((value, count) -> add(dimension, value, count));
    }

    private void add(Dimension dimension, String value, long count) {
        SortedMap<String, Long> values = counts.computeIfAbsent(dimension, first -> new TreeMap<>());
        boolean told = values.containsKey(value) || values.size() < most;
        values.merge(told ? value : OTHERS, count, Long::sum);
    }
}
