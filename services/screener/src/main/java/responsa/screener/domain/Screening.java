package responsa.screener.domain;

import java.time.Instant;
import java.util.List;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;
import responsa.topics.record.DraftCounts;
import responsa.topics.record.Exit;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Outcome;
import responsa.topics.record.Prompt;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;

/// What becomes of a submission.
public sealed interface Screening {

    /// The first of its case: it goes on.
    record Fresh(Prompt prompt) implements Screening {}

    /// Its case was submitted before; it is kept with that reason.
    record Duplicate(Rejection.Duplicate rejection) implements Screening {}

    /// It cannot be read, and its case settles dead.
    record Dead(Outcome outcome) implements Screening {}

    /// It cannot be read, and settles nothing: its headers name no case, or one that was submitted before
    /// and settles by that submission.
    record Unreadable() implements Screening {}

    /// What becomes of a prompt.
    ///
    /// @param seen whether its case was submitted before
    static Screening screen(Prompt prompt, boolean seen) {
        return seen ? new Duplicate(new Rejection.Duplicate(prompt)) : new Fresh(prompt);
    }

    /// What becomes of a record that cannot be read.
    ///
    /// @param caseId the case that its header names
    /// @param promptId its key
    /// @param seen whether that case was submitted before
    /// @param at time of the record
    static Screening unreadable(CaseId caseId, PromptId promptId, boolean seen, Instant at) {
        if (seen) {
            return new Unreadable();
        }
        Reason reason = new Reason(FailureCause.UNREADABLE.text(), "screener: the prompt's record cannot be read");
        return new Dead(new Outcome(caseId, promptId, Exit.DEAD, List.of(reason), DraftCounts.NONE, 0, 0, at));
    }
}
