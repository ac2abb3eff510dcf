package responsa.scripted.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// 128 bits of the SHA-256 of what was asked. Two requests have the same one if they ask for the same.
///
/// The order of keys and white space between them change nothing, nor do `stream` and `stream_options`: they say how an
/// answer travels. Everything else counts, `model` and `seed` included.
public record Fingerprint(long high, long low) {
    private static final Set<String> TRANSPORT = Set.of("stream", "stream_options");

    /// The fingerprint of a request's body.
    static Fingerprint of(JsonNode body) {
        MessageDigest digest = sha256();
        Map<String, JsonNode> fields = new TreeMap<>();
        body.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.keySet().removeAll(TRANSPORT);
        fields.forEach((name, value) -> add(digest, name, value));
        return read(digest);
    }

    /// The fingerprint of a text.
    public static Fingerprint of(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return read(digest);
    }

    /// 32 hexadecimal digits: for a text the first half of its SHA-256.
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    private static void add(MessageDigest digest, String name, JsonNode value) {
        add(digest, 'f', name);
        add(digest, value);
    }

    private static void add(MessageDigest digest, JsonNode value) {
        if (value.isObject()) {
            digest.update((byte) '{');
            Map<String, JsonNode> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, field) -> add(digest, name, field));
            digest.update((byte) '}');
        } else if (value.isArray()) {
            digest.update((byte) '[');
            value.forEach(element -> add(digest, element));
            digest.update((byte) ']');
        } else {
            add(digest, value.isTextual() ? 't' : 'v', value.asText());
        }
    }

    /// Kind and length before the bytes, so that no two sequences of values read alike.
    private static void add(MessageDigest digest, char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static Fingerprint read(MessageDigest digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
