package responsa.stage.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/// What a commit holds beside its offset: the bookmark, and the note of inputs whose calls are under way (R9).
///
/// Written as text of at most [#LONGEST] characters: a version, then base64 of a checksum and of numbers of variable
/// length. The checksum covers the committed offset too, so metadata that a tool left beside another offset read as
/// unreadable.
///
/// @param underWay offsets of inputs, at or after the committed one
public record CommitMetadata(Bookmark bookmark, SortedSet<Long> underWay) {
    /// What a broker takes by default (`offset.metadata.max.bytes`).
    public static final int LONGEST = 4096;
    /// As many inputs as a note holds for certain, however far they lie apart in a window.
    public static final int MOST_UNDER_WAY = 1500;

    private static final String VERSION = "1:";
    private static final int LONGEST_PAYLOAD = (LONGEST - VERSION.length()) / 4 * 3;
    private static final int LONGEST_NUMBER = 10;

    public CommitMetadata {
        underWay = Collections.unmodifiableSortedSet(new TreeSet<>(underWay));
    }

    /// The text for a commit of this offset. A note that would not fit loses its highest inputs: these would be called
    /// again.
    public String encode(long committed) {
        ByteBuffer deltas = ByteBuffer.allocate(LONGEST_PAYLOAD);
        int noted = 0;
        long previous = committed;
        for (long input : underWay) {
            if (deltas.position() > LONGEST_PAYLOAD - 5 * LONGEST_NUMBER) {
                break;
            }
            put(deltas, input - previous);
            previous = input;
            noted++;
        }
        ByteBuffer payload = ByteBuffer.allocate(LONGEST_PAYLOAD).position(Integer.BYTES);
        put(payload, bookmark.answers());
        put(payload, bookmark.memos());
        put(payload, noted);
        payload.put(deltas.flip());
        payload.putInt(0, checksum(committed, payload.array(), payload.position()));
        return VERSION + Base64.getEncoder().withoutPadding().encodeToString(exactly(payload));
    }

    /// What [#encode] wrote for a commit of this offset; empty if it is missing, of another version or unreadable.
    public static Optional<CommitMetadata> decode(long committed, String metadata) {
        if (!metadata.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            byte[] payload = Base64.getDecoder().decode(metadata.substring(VERSION.length()));
            return ByteBuffer.wrap(payload).getInt() == checksum(committed, payload, payload.length)
                    ? Optional.of(read(committed, ByteBuffer.wrap(payload).position(Integer.BYTES)))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException unreadable) {
            return Optional.empty();
        }
    }

    private static CommitMetadata read(long committed, ByteBuffer payload) {
        Bookmark bookmark = new Bookmark(get(payload), get(payload));
        SortedSet<Long> underWay = new TreeSet<>();
        long input = committed;
        for (long left = get(payload); left > 0; left--) {
            input += get(payload);
            underWay.add(input);
        }
        return new CommitMetadata(bookmark, underWay);
    }

    private static int checksum(long committed, byte[] payload, int length) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, committed));
        crc.update(payload, Integer.BYTES, length - Integer.BYTES);
        return (int) crc.getValue();
    }

    private static byte[] exactly(ByteBuffer written) {
        byte[] bytes = new byte[written.position()];
        written.get(0, bytes);
        return bytes;
    }

    private static void put(ByteBuffer into, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            into.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        into.put((byte) rest);
    }

    private static long get(ByteBuffer from) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = from.get();
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
