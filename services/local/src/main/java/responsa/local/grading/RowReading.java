package responsa.local.grading;

import responsa.intake.domain.Submission;

/// What a line of a file of tuples was read as.
public sealed interface RowReading {

    /// From 1, blank lines counted.
    long line();

    /// The row's own id; where it has none, the number of its line.
    String id();

    /// A tuple.
    ///
    /// @param asked the conversation up to the response
    /// @param cot without tags; empty where the row has none
    /// @param response may be empty
    record Row(long line, String id, Submission.Readable asked, String cot, String response) implements RowReading {}

    /// No tuple.
    ///
    /// @param problem what is wrong and what to do, without the place
    record Unreadable(long line, String id, String problem) implements RowReading {}
}
