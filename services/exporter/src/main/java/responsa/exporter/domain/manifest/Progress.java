package responsa.exporter.domain.manifest;

import responsa.exporter.domain.row.Place;

/// How far a partition is exported.
///
/// @param nextOffset everything below it is in a shard, or has no rows
public record Progress(String topic, int partition, long nextOffset) {

    /// The partition.
    public Place place() {
        return new Place(topic, partition);
    }
}
