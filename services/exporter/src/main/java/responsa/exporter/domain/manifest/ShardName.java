package responsa.exporter.domain.manifest;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;

/// How a shard's files are called: `<topic>-<partition>-<first offset>-<last offset>.jsonl`, or `.parquet`, in the
/// folder of their kind, offsets in 20 digits, so that names sort as offsets do.
public record ShardName(Place place, long firstOffset, long lastOffset) {
    private static final Pattern NAME = Pattern.compile("[^/]+/([^/]+)-(\\d+)-(\\d{20})-(\\d{20})\\.(?:jsonl|parquet)");

    /// The path of one of its files, from the output directory.
    public String path(FileKind kind) {
        return "%s/%s-%020d-%020d.%s".formatted(kind.folder(), place, firstOffset, lastOffset, kind.extension());
    }

    /// Whether a path is one that this program gives; nothing else in the output directory is ever touched.
    public static boolean isOne(String path) {
        return NAME.matcher(path).matches() && Arrays.stream(FileKind.values()).anyMatch(kind -> isIn(kind, path));
    }

    /// The name that a path bears; empty if it is none that this program gives.
    public static Optional<ShardName> of(String path) {
        Matcher matcher = NAME.matcher(path);
        if (!isOne(path) || !matcher.matches()) {
            return Optional.empty();
        }
        Place place = new Place(matcher.group(1), Integer.parseInt(matcher.group(2)));
        return Optional.of(new ShardName(place, Long.parseLong(matcher.group(3)), Long.parseLong(matcher.group(4))));
    }

    /// The kind of rows in the file of this path.
    ///
    /// @throws IllegalArgumentException if its folder is none of ours
    static FileKind kind(String path) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> isIn(kind, path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " is in no folder of rows"));
    }

    private static boolean isIn(FileKind kind, String path) {
        return path.startsWith(kind.folder() + "/");
    }
}
