package responsa.screener.domain.encounter;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import responsa.topics.id.PromptId;

/// A prompt among those of its scope: the first half of its id.
public record Name(long high, long low) implements Comparable<Name> {
    /// Bytes of a name.
    public static final int BYTES = 2 * Long.BYTES;

    private static final int HALF = 16;

    /// That of a prompt.
    public static Name of(PromptId id) {
        String hex = id.hash().hex();
        return new Name(
                HexFormat.fromHexDigitsToLong(hex, 0, HALF), HexFormat.fromHexDigitsToLong(hex, HALF, 2 * HALF));
    }

    /// Reads back what [#write] wrote.
    public static Name read(ByteBuffer bytes) {
        return new Name(bytes.getLong(), bytes.getLong());
    }

    /// Writes it down.
    public void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }

    /// The order of their ids.
    @Override
    public int compareTo(Name other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }
}
