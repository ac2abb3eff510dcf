package responsa.topics.declared;

/// The headers that records carry; all values are UTF-8 text.
public final class Headers {
    /// Input of an answer, as `topic-partition@offset`.
    public static final String SOURCE = "source";
    /// Which part of the input's work an answer is, as `i/n` with i from 0.
    public static final String PART = "part";
    /// The case id.
    public static final String CASE = "case";
    /// Where a submitted prompt stands: `file-sha256:line`, lines from 1.
    public static final String POSITION = "position";
    /// On answers: the content-addressed name of what was asked for; a repeat is known by it (ledger R11).
    public static final String IDENTITY = "identity";
    /// On dead letters and on the failures that stand for them: the name of a [responsa.topics.record.FailureCause].
    public static final String CAUSE = "cause";
    /// On dead letters: what went wrong, for people.
    public static final String DETAIL = "detail";

    private Headers() {}
}
