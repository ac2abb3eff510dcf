package responsa.router.domain.allocation;

import responsa.topics.record.Reason;

/// Whether a recipe's limits have room for one more tuple.
sealed interface Room {
    /// They have.
    record Free() implements Room {}

    /// They have not, and a higher limit would not help, or nothing is kept for one.
    record None(Reason reason) implements Room {}

    /// They have not now; the tuple waits.
    record Later(Reason reason) implements Room {}
}
