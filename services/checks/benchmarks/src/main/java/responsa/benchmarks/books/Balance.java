package responsa.benchmarks.books;

/// How the cases of a run came out, held against what was planted.
///
/// @param cases that were submitted
/// @param lost cases of which a record is missing: draft, verdict, outcome, or the one that its draft left by
/// @param doubled cases of which one of these is there twice, and records that belong to no case or come too often
/// @param mislabelled cases whose draft went elsewhere than their outcome says, or than what the model did to it calls
///     for: without a CoT it must be rejected for that, otherwise it must be a tuple; undecided or dead may be what
///     the model gave no usable answer for
/// @param cotMissing cases rejected because a CoT is missing
/// @param unreadable answers of judges that were paid and could not be read
public record Balance(
        long cases,
        long accepted,
        long rejected,
        long undecided,
        long dead,
        long lost,
        long doubled,
        long mislabelled,
        long cotMissing,
        long unreadable) {

    /// Whether every case left by exactly one exit, and by the right one.
    public boolean isSound() {
        return lost == 0 && doubled == 0 && mislabelled == 0 && accepted + rejected + undecided + dead == cases;
    }
}
