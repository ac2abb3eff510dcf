package responsa.screener.domain.likeness;

/// Hashing of 64-bit numbers (the finaliser of SplitMix64: Steele, Lea, Flood 2014).
final class Mix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SHIFT = 30;
    private static final int SECOND_SHIFT = 27;
    private static final int THIRD_SHIFT = 31;

    private Mix() {}

    /// A number whose every bit depends on every bit of this one.
    static long of(long value) {
        long mixed = (value ^ (value >>> FIRST_SHIFT)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> SECOND_SHIFT)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> THIRD_SHIFT);
    }

    /// The hash of a sequence, given that of all but its last number.
    static long then(long before, long next) {
        return of(before * GOLDEN + next);
    }

    /// The number with this index of a fixed sequence that looks random.
    static long seed(long index) {
        return of((index + 1) * GOLDEN);
    }
}
