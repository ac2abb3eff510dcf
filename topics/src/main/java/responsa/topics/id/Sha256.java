package responsa.topics.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A SHA-256 hash, as 64 lower-case hexadecimal digits.
public record Sha256(@JsonValue String hex) {
    private static final int DIGITS = 64;
    private static final int SHORT = 12;
    /// 53 bits are what a double holds exactly; so the highest number drawn stays below one, and a share of 1 means
    /// all.
    private static final int LOW_BITS = 10;
    private static final double STEP = 0x1p-53;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("\"%s\" is no SHA-256: 64 hexadecimal digits".formatted(hex));
        }
    }

    /// The hash of a text's UTF-8 bytes.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash of these bytes.
    public static Sha256 of(byte[] bytes) {
        return finish(digest(), bytes);
    }

    /// The hash of a list of fields. Each goes in behind its length, so that ("ab", "c") and ("a", "bc")
    /// differ.
    public static Sha256 ofFields(List<String> fields) {
        MessageDigest digest = digest();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return finish(digest, new byte[0]);
    }

    /// 63 of the first 64 bits, as a number from 0 to `Long.MAX_VALUE`: seeds and audit shares are drawn
    /// from it.
    public long toSeed() {
        return HexFormat.fromHexDigitsToLong(hex, 0, 16) & Long.MAX_VALUE;
    }

    /// Whether it lies in a share of all hashes: what is named by a hash is drawn by it, the same wherever it is asked.
    ///
    /// @param share from 0, none, to 1, all
    public boolean isWithin(double share) {
        return (toSeed() >>> LOW_BITS) * STEP < share;
    }

    /// The first twelve digits, for people.
    public String shortened() {
        return hex.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return hex;
    }

    /// A record holds dozens of hashes, and each is looked at whenever one is read: a pattern took a twentieth of an
    /// export.
    private static boolean isHex(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int at = 0; at < DIGITS; at++) {
            char digit = text.charAt(at);
            if (!('0' <= digit && digit <= '9' || 'a' <= digit && digit <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Sha256 finish(MessageDigest digest, byte[] last) {
        return new Sha256(HexFormat.of().formatHex(digest.digest(last)));
    }
}
