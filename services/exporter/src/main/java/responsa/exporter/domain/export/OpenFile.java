package responsa.exporter.domain.export;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.exporter.domain.row.FileKind;

/// A file of an open shard, and what is known of its bytes without reading them again. Rows that become columns are
/// collected as lines first, since columns cannot be appended to.
final class OpenFile {
    private static final String COLUMNS = ".parquet";

    private final FileKind kind;
    private final String rowsPath;
    private final MessageDigest digest = Measure.digest();
    private long rows;
    private long bytes;

    OpenFile(FileKind kind, String rowsPath) {
        this.kind = kind;
        this.rowsPath = rowsPath;
    }

    long bytes() {
        return bytes;
    }

    Step append(byte[] line) {
        if (!kind.isColumnar()) {
            digest.update(line);
        }
        rows++;
        bytes += line.length;
        return new Step.Append(rowsPath, line);
    }

    /// Makes every byte of it safe under a hidden name.
    List<Step> finish() {
        return kind.isColumnar()
                ? List.of(new Step.End(rowsPath), new Step.Columns(rowsPath, wholePath()))
                : List.of(new Step.Sync(rowsPath));
    }

    /// Gives it its name.
    List<Step> publish(String finalPath) {
        Step move = new Step.Move(wholePath(), finalPath);
        Step sync = new Step.SyncFolder(kind.folder());
        return kind.isColumnar() ? List.of(move, sync, new Step.Remove(rowsPath)) : List.of(move, sync);
    }

    /// The file as the manifest names it. May be asked once, when its steps were carried out.
    ///
    /// @param measured of the files that were made of rows, by hidden path
    ShardFile sealed(String finalPath, Map<String, Measure> measured) {
        if (!kind.isColumnar()) {
            return new ShardFile(finalPath, rows, bytes, Measure.finish(digest));
        }
        Measure measure = measured.get(wholePath());
        if (measure == null) {
            throw new IllegalStateException(wholePath() + " was not measured");
        }
        return new ShardFile(finalPath, rows, measure.bytes(), measure.sha256());
    }

    private String wholePath() {
        return kind.isColumnar() ? rowsPath + COLUMNS : rowsPath;
    }
}
