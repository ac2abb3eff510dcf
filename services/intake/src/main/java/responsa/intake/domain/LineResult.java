package responsa.intake.domain;

import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// What became of a line of a request.
public sealed interface LineResult {

    /// From 1, blank lines counted.
    long line();

    /// The broker has it as a prompt.
    record Accepted(long line, PromptId prompt, CaseId caseId) implements LineResult {}

    /// It is no prompt; the broker has it among what is rejected.
    record Rejected(long line, Problem problem) implements LineResult {}

    /// Whether the broker has it is not known.
    record Unacknowledged(long line) implements LineResult {}
}
