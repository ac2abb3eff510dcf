package responsa.exporter.domain.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import responsa.exporter.domain.manifest.Shard;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.manifest.ShardName;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Line;
import responsa.exporter.domain.row.Place;
import responsa.exporter.domain.row.Rendering;
import responsa.exporter.domain.row.Tallies;

/// A shard that is being written. It begins at the first record that has rows.
final class OpenShard {
    private static final int MOST_VALUES = 200;

    private final Place place;
    private final long firstOffset;
    private final Map<FileKind, OpenFile> files = new EnumMap<>(FileKind.class);
    private final Tallies tallies = new Tallies(MOST_VALUES);
    private long lastOffset;
    private int rows;

    OpenShard(Place place, long firstOffset) {
        this.place = place;
        this.firstOffset = firstOffset;
        this.lastOffset = firstOffset;
    }

    Place place() {
        return place;
    }

    long firstOffset() {
        return firstOffset;
    }

    /// Records that have rows in it.
    int rows() {
        return rows;
    }

    List<Step> append(long offset, Rendering.Rows rendered) {
        List<Step> steps = new ArrayList<>();
        for (Line line : rendered.lines()) {
            steps.add(file(line.kind()).append(line.bytes()));
        }
        rendered.facts().forEach(tallies::add);
        lastOffset = offset;
        rows++;
        return steps;
    }

    boolean isFull(ShardRules rules) {
        return rows >= rules.rows() || files.values().stream().anyMatch(file -> file.bytes() >= rules.bytes());
    }

    /// The shard as it is from now on; nothing more may be appended.
    ///
    /// @param measured of the files that were made of rows, by hidden path
    Shard sealed(Map<String, Measure> measured) {
        List<ShardFile> sealed = new ArrayList<>();
        files.forEach((kind, file) -> sealed.add(file.sealed(name().path(kind), measured)));
        return new Shard(
                place.topic(),
                place.partition(),
                firstOffset,
                lastOffset,
                lastOffset + 1,
                sealed,
                tallies.statistics());
    }

    /// Makes every byte of its files safe; nothing more is appended.
    List<Step> seal() {
        List<Step> steps = new ArrayList<>();
        files.values().forEach(file -> steps.addAll(file.finish()));
        return steps;
    }

    /// Gives its files their names.
    List<Step> publish() {
        List<Step> steps = new ArrayList<>();
        files.forEach((kind, file) -> steps.addAll(file.publish(name().path(kind))));
        return steps;
    }

    private OpenFile file(FileKind kind) {
        return files.computeIfAbsent(kind, first -> new OpenFile(kind, Hidden.rows(kind, place, firstOffset)));
    }

    private ShardName name() {
        return new ShardName(place, firstOffset, lastOffset);
    }
}
