package responsa.exporter.domain.export;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import responsa.topics.id.Sha256;

/// What is found out of a file that was made of rows: its size and hash cannot be known before.
public record Measure(long bytes, Sha256 sha256) {
    private static final int BUFFER = 64 << 10;

    /// Of everything that is left in a stream.
    public static Measure of(InputStream stream) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
            bytes += read;
        }
        return new Measure(bytes, finish(digest));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }
}
