package responsa.stage.work;

import responsa.topics.record.FailureCause;

/// What is published for a part.
public sealed interface Answer<O> {

    /// A result, or a failure of an earlier stage passed on.
    record Given<O>(O record) implements Answer<O> {}

    /// There is none, for a technical reason: the worker publishes the dead letter first, then [Work#failed] of it
    /// (R3).
    ///
    /// @param detail for people; never prompt or model text
    /// @param tries calls that were made
    record Dead<O>(FailureCause cause, String detail, int tries) implements Answer<O> {}
}
