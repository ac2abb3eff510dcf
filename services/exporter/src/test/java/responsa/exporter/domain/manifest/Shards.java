package responsa.exporter.domain.manifest;

import java.util.ArrayList;
import java.util.List;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Fact;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Tallies;
import responsa.topics.id.Sha256;

/// Shards for tests.
final class Shards {
    private Shards() {}

    /// A shard of tuples, one at each offset, all of this category.
    static Shard tuples(int partition, long first, long last, String category) {
        Place place = new Place("responsa.dataset", partition);
        ShardName name = new ShardName(place, first, last);
        Tallies tallies = new Tallies(10);
        for (long offset = first; offset <= last; offset++) {
            tallies.add(new Fact(Dimension.CATEGORY, category));
        }
        List<ShardFile> files = new ArrayList<>();
        for (FileKind kind : List.of(FileKind.SFT_COT, FileKind.SFT_NO_COT, FileKind.DATA)) {
            files.add(new ShardFile(name.path(kind), last - first + 1, 100, Sha256.of(name.path(kind))));
        }
        return new Shard(place.topic(), partition, first, last, last + 1, files, tallies.statistics());
    }
}
