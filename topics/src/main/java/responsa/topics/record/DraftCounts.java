package responsa.topics.record;

/// How the drafts of a case, over all its attempts, left. A failure that stands for a whole attempt is no draft.
public record DraftCounts(int tuples, int rejected, int notSelected, int undecided, int dead) {
    /// No draft.
    public static final DraftCounts NONE = new DraftCounts(0, 0, 0, 0, 0);

    /// All drafts.
    public int total() {
        return tuples + rejected + notSelected + undecided + dead;
    }
}
