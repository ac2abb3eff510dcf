package responsa.exporter.domain.selection;

/// Numbers that look like chance and are not.
final class Bits {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int DOUBLE_BITS = 53;

    private Bits() {}

    /// Every bit of the result depends on every bit of the argument (the finisher of SplitMix64).
    static long mixed(long value) {
        long first = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }

    /// The i-th of a row of independent functions.
    static long mixed(long value, long i) {
        return mixed(value + (i + 1) * GOLDEN);
    }

    static long of(CharSequence text) {
        long hash = GOLDEN;
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash ^ text.charAt(i));
        }
        return hash;
    }

    /// From 0 to below 1.
    static double share(long value) {
        return (value >>> Long.SIZE - DOUBLE_BITS) * 0x1p-53;
    }
}
