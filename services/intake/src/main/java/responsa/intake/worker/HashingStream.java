package responsa.intake.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import responsa.topics.id.Sha256;

/// Hashes what is read through it.
final class HashingStream extends FilterInputStream {
    private final MessageDigest digest;

    /// @param source closed with this stream
    HashingStream(InputStream source) {
        this(source, sha256Digest());
    }

    private HashingStream(InputStream source, MessageDigest digest) {
        super(new DigestInputStream(source, digest));
        this.digest = digest;
    }

    /// The hash of a stream to its end.
    static Sha256 of(InputStream source) throws IOException {
        HashingStream hashing = new HashingStream(source);
        hashing.transferTo(java.io.OutputStream.nullOutputStream());
        return hashing.sha256();
    }

    /// The hash of what was read; asked for once, at the end.
    Sha256 sha256() {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
