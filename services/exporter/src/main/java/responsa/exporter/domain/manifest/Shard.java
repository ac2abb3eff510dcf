package responsa.exporter.domain.manifest;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Statistics;

/// A range of a partition, and the files that hold its rows.
///
/// @param firstOffset of the first record that has rows
/// @param lastOffset of the last record that has rows
/// @param nextOffset where the next shard may begin
/// @param files one for each kind of row that the topic has
public record Shard(
        String topic,
        int partition,
        long firstOffset,
        long lastOffset,
        long nextOffset,
        List<ShardFile> files,
        Statistics statistics) {

    public Shard {
        files = List.copyOf(files);
    }

    /// The partition that it is a range of.
    public Place place() {
        return new Place(topic, partition);
    }

    /// How many rows of each kind it has.
    public SortedMap<FileKind, Long> rows() {
        return files.stream()
                .collect(Collectors.toMap(
                        file -> ShardName.kind(file.path()), ShardFile::rows, Long::sum, TreeMap::new));
    }
}
