package responsa.screener.topology;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import responsa.topics.id.PromptId;
import responsa.topics.id.Sha256;

/// Hashes as 32 bytes.
final class Ids {
    static final int BYTES = 32;

    private Ids() {}

    static byte[] bytes(Sha256 hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    static Sha256 read(ByteBuffer from) {
        byte[] hash = new byte[BYTES];
        from.get(hash);
        return new Sha256(HexFormat.of().formatHex(hash));
    }

    static PromptId readPrompt(ByteBuffer from) {
        return new PromptId(read(from));
    }
}
