package responsa.stage.ledger;

/// Where to read on in the ledger: for each volume an offset below which no answer of an input at or after the
/// committed offset stands. It may lag, it never leads (R5).
public record Bookmark(long answers, long memos) {
    /// From the beginning of the partitions.
    public static final Bookmark BEGINNING = new Bookmark(0, 0);

    /// The offset in a volume.
    public long in(Volume volume) {
        return switch (volume) {
            case ANSWERS -> answers;
            case MEMOS -> memos;
        };
    }
}
