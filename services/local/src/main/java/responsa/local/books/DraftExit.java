package responsa.local.books;

/// By which exit a draft left.
public enum DraftExit {
    /// As a tuple.
    TUPLE,
    /// A gate or a criterion rejected it.
    REJECTED,
    /// It passed; another draft of its case was better.
    NOT_SELECTED,
    /// No judge could score it.
    UNDECIDED,
    /// Its verdict came when its case had settled: rejected, unless it left before.
    LATE
}
