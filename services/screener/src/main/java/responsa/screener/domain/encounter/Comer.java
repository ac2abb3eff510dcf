package responsa.screener.domain.encounter;

import java.nio.ByteBuffer;
import java.util.Comparator;

/// A prompt that came, and where it is decided.
///
/// @param home its partition
/// @param seenAt when the broker took it, in milliseconds
public record Comer(Name name, int home, long seenAt) implements Comparable<Comer> {
    /// Bytes of a comer.
    public static final int BYTES = Name.BYTES + Integer.BYTES + Long.BYTES;

    private static final Comparator<Comer> FIRST_SEEN =
            Comparator.comparingLong(Comer::seenAt).thenComparing(Comer::name);

    /// Reads back what [#write] wrote.
    public static Comer read(ByteBuffer bytes) {
        return new Comer(Name.read(bytes), bytes.getInt(), bytes.getLong());
    }

    /// Writes it down.
    public void write(ByteBuffer bytes) {
        name.write(bytes);
        bytes.putInt(home).putLong(seenAt);
    }

    /// First seen first; of those seen in the same millisecond the lower prompt id.
    @Override
    public int compareTo(Comer other) {
        return FIRST_SEEN.compare(this, other);
    }
}
