package responsa.exporter.domain.manifest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Statistics;
import responsa.exporter.domain.row.Tallies;

/// All shards together: a sum over the manifest, so that a restart counts the same. Values are bounded within each
/// shard; a bound over all of them would make the sum depend on the order of the shards.
public record Totals(SortedMap<FileKind, Long> rows, Statistics statistics) {
    /// Of an empty manifest.
    public static final Totals NONE = new Totals(new TreeMap<>(), Statistics.NONE);

    public Totals {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /// These and the next shards.
    public Totals plus(List<Shard> shards) {
        SortedMap<FileKind, Long> sum = new TreeMap<>(rows);
        Tallies tallies = new Tallies(Integer.MAX_VALUE).add(statistics);
        for (Shard shard : shards) {
            tallies.add(shard.statistics());
            shard.rows().forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        }
        return new Totals(sum, tallies.statistics());
    }

    /// Tuples that are in the dataset: those that were accepted without those that were taken back.
    public long tuples() {
        return rows(FileKind.DATA) - rows(FileKind.RETRACTED);
    }

    /// Rows of a kind.
    public long rows(FileKind kind) {
        return rows.getOrDefault(kind, 0L);
    }
}
