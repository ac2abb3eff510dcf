package responsa.stage.simulation;

/// A rule of the ledger, broken on purpose: the simulation must see it.
enum Sabotage {
    NONE,
    /// R5: a bookmark over the unfinished inputs alone.
    BOOKMARK_OVER_UNFINISHED_ALONE,
    /// R5: a bookmark at the end of the ledger.
    BOOKMARK_AT_THE_END,
    /// R5: a commit of the position.
    COMMIT_PAST_OPEN_INPUTS,
    /// R6: the ledger is not read at an assignment.
    NO_RECOVERY,
    /// R8: a gap between own acknowledgements is taken for nothing.
    GAPS_IGNORED,
    /// R9: a handover without a note.
    NO_NOTE,
    /// R2: an answer counts as given before the broker has it.
    ACKNOWLEDGED_TOO_EARLY
}
