package responsa.exporter.domain.export;

import java.util.List;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.domain.row.Place;

/// Files that are not final yet. They lie below one hidden folder of the output directory, so that giving them their
/// names is a move within one file system, and so that nobody takes them for data.
public final class Hidden {
    /// The folder that belongs to the exporter alone.
    public static final String FOLDER = ".exporter";
    /// What is being written; worthless after a crash.
    public static final String OPEN = FOLDER + "/open/";

    private Hidden() {}

    /// Where the rows of a shard are appended.
    static String rows(FileKind kind, Place place, long firstOffset) {
        return "%s%s-%s-%020d.jsonl".formatted(OPEN, kind.folder(), place, firstOffset);
    }

    /// Puts a file in the place of one that may be there, at once: a reader sees the old one or the new one, whole.
    static List<Step> replace(String path, byte[] bytes) {
        String written = OPEN + path;
        return List.of(
                new Step.Write(written, bytes),
                new Step.Sync(written),
                new Step.Move(written, path),
                new Step.SyncFolder(""));
    }
}
