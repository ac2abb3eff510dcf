package responsa.local.rejudge;

/// How far a rejudgement is, or what came of it. A later one of these counts over an earlier one: a failure that was
/// replayed has a verdict.
public enum Result {
    /// It waits for its judge.
    QUEUED,
    /// No judge answered; the tuple stays, a dead letter tells why.
    FAILED,
    /// No judge could score it; the tuple stays.
    UNDECIDED,
    /// It passed; the tuple stays.
    CONFIRMED,
    /// It did not pass; the tuple is out.
    RETRACTED
}
