package responsa.exporter.domain.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import responsa.exporter.domain.manifest.ShardFile;
import responsa.topics.id.Sha256;

/// A file of an open shard, and what is known of its bytes without reading them again.
final class OpenFile {
    private final String path;
    private final MessageDigest digest = sha256();
    private long rows;
    private long bytes;

    OpenFile(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    Step append(byte[] line) {
        digest.update(line);
        rows++;
        bytes += line.length;
        return new Step.Append(path, line);
    }

    /// May be asked once.
    ShardFile sealed(String finalPath) {
        return new ShardFile(finalPath, rows, bytes, new Sha256(HexFormat.of().formatHex(digest.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
