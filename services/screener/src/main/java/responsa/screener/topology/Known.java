package responsa.screener.topology;

import java.nio.ByteBuffer;
import responsa.screener.domain.likeness.Fingerprint;
import responsa.topics.id.PromptId;

/// A prompt that is an original, or is not decided yet.
///
/// @param seenAt when the broker took it, in milliseconds
record Known(PromptId id, long seenAt, Fingerprint fingerprint) {

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Ids.BYTES + fingerprint.size());
        bytes.putLong(seenAt).put(Ids.bytes(id.hash()));
        fingerprint.write(bytes);
        return bytes.array();
    }

    static Known read(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value);
        long seenAt = bytes.getLong();
        return new Known(Ids.readPrompt(bytes), seenAt, Fingerprint.read(bytes));
    }

    /// The time alone, which stands first.
    static long seenAt(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }
}
