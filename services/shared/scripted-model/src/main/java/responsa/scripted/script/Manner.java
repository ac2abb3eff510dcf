package responsa.scripted.script;

/// How an answer is put, and what is wrong with it.
///
/// @param usage whether token counts are reported, where they were asked for
/// @param length a draft is made this long at least, in characters of CoT and response together; 0 leaves it as it
/// comes
public record Manner(Dialect dialect, boolean usage, int length, Rates<Slip> slips, Rates<Defect> defects) {
    private static final int LONGEST = 1_000_000;

    public Manner {
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("manner.length is %d; 0 to %d".formatted(length, LONGEST));
        }
    }
}
