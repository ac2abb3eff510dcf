package responsa.judge.domain.words;

import java.util.zip.Deflater;

/// How far a text can be compressed (DEFLATE, RFC 1951, at its fastest).
public final class Compressed {
    /// Bytes of a run, and the least that a run costs which did not stand there before. It is not inside a
    /// repetition, so it begins with a byte that stands for itself, which takes a bit, or with one of the last
    /// three bytes of a repetition, which takes two bits and has three such bytes: two thirds of a bit.
    private static final int RUN = 4;
    private static final double LEAST_BYTES_OF_A_RUN = 2.0 / 3 / Byte.SIZE;
    /// Runs are told apart by so many bits of a hash. Where two share one, fewer are counted.
    private static final int HASH_BITS = 16;
    private static final int SPREAD = 0x9E3779B1;

    private Compressed() {}

    /// Whether a text can be compressed to less than a share of its bytes.
    public static boolean isBelow(double share, byte[] text) {
        double bound = share * text.length;
        return LEAST_BYTES_OF_A_RUN * differentRuns(text) < bound && size(text) < bound;
    }

    /// How many runs a text has that differ, or fewer. Nearly all texts have so many that nothing need be compressed,
    /// which takes twenty times as long.
    static int differentRuns(byte[] text) {
        long[] seen = new long[1 << HASH_BITS - 6];
        int count = 0;
        int run = 0;
        for (int at = 0; at < text.length; at++) {
            run = run << Byte.SIZE | text[at] & 0xFF;
            if (at >= RUN - 1) {
                int hash = run * SPREAD >>> Integer.SIZE - HASH_BITS;
                long bit = 1L << hash;
                count += (seen[hash >> 6] & bit) == 0 ? 1 : 0;
                seen[hash >> 6] |= bit;
            }
        }
        return count;
    }

    /// Bytes of the compressed text.
    static long size(byte[] text) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(text);
            deflater.finish();
            byte[] part = new byte[8192];
            long size = 0;
            while (!deflater.finished()) {
                size += deflater.deflate(part);
            }
            return size;
        }
    }
}
