package responsa.exporter.domain.export;

import java.util.List;
import java.util.SortedMap;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.row.Place;

/// What makes shards final.
///
/// @param steps the shards' names, the manifest, then the card and its picture
/// @param shards that become final with it
/// @param nextOffsets how far every partition is exported with it
public record Commit(List<Step> steps, List<Shard> shards, SortedMap<Place, Long> nextOffsets) {

    public Commit {
        steps = List.copyOf(steps);
        shards = List.copyOf(shards);
    }
}
