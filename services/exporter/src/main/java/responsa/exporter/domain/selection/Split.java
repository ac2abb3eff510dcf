package responsa.exporter.domain.selection;

/// Training and validation. Whole groups of near duplicates go to one side, or the validation would ask what was
/// trained on; so the share is met on average, not exactly.
///
/// @param share of the groups that go to validation
public record Split(double share, long seed) {
    private static final double MOST = 0.5;

    public Split {
        if (!(share >= 0 && share <= MOST)) {
            throw new IllegalArgumentException("--validation is %s; it must be 0 to %s".formatted(share, MOST));
        }
    }

    /// Whether a group of prompts is for validation.
    public boolean isValidation(long group) {
        return Bits.share(Bits.mixed(group ^ Bits.mixed(seed))) < share;
    }
}
