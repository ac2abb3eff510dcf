package responsa.local.export;

import java.util.List;
import java.util.SortedMap;
import responsa.exporter.domain.manifest.ShardFile;

/// What `manifest.json` says of an export.
///
/// @param profile where the CoT stands
/// @param seed of the split and the ladder
/// @param readTo the first offset of every partition that was not read
record ExportManifest(
        int version,
        String profile,
        long seed,
        double validation,
        SortedMap<String, Long> readTo,
        List<ShardFile> files) {
    static final int VERSION = 1;

    ExportManifest {
        files = List.copyOf(files);
    }
}
