package responsa.screener.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import responsa.screener.domain.heldout.Match;
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
    /// The reason of a near duplicate.
    String NEAR_DUPLICATE = "near-duplicate";
    /// The reason of a prompt that holds a held-out one.
    String CONTAMINATED = "contaminated";

    /// The first of its case: it goes on.
    record Fresh(Prompt prompt) implements Screening {}

    /// Its case was submitted before; it is kept with that reason.
    record Duplicate(Rejection.Duplicate rejection) implements Screening {}

    /// It is not paid for: its case settles as rejected, and it is kept with the reason.
    record Refused(Rejection.RejectedPrompt rejection, Outcome outcome) implements Screening {}

    /// It cannot be screened, and its case settles dead.
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

    /// What becomes of a near duplicate.
    ///
    /// @param original the prompt that stayed
    /// @param likeness of the two: Jaccard similarity
    /// @param at time of the record
    static Refused nearDuplicate(Prompt prompt, PromptId original, double likeness, Instant at) {
        String detail = String.format(Locale.ROOT, "of prompt %s, Jaccard similarity %.2f", original, likeness);
        return refused(prompt, new Reason(NEAR_DUPLICATE, detail), at);
    }

    /// What becomes of a prompt that holds a held-out one.
    ///
    /// @param at time of the record
    static Refused contaminated(Prompt prompt, Match match, Instant at) {
        String detail = String.format(
                Locale.ROOT, "by held-out %s, %.0f %% of its n-grams", match.heldOut(), 100 * match.share());
        return refused(prompt, new Reason(CONTAMINATED, detail), at);
    }

    /// What becomes of a prompt whose recipe did not arrive, so that nobody knows what to look for.
    ///
    /// @param at time of the record
    static Dead unscreenable(Prompt prompt, String detail, Instant at) {
        return dead(prompt.caseId(), prompt.id(), new Reason(FailureCause.VERSION_MISSING.text(), detail), at);
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
        return dead(caseId, promptId, reason, at);
    }

    private static Refused refused(Prompt prompt, Reason reason, Instant at) {
        List<Reason> reasons = List.of(reason);
        return new Refused(
                new Rejection.RejectedPrompt(prompt, reasons),
                new Outcome(prompt.caseId(), prompt.id(), Exit.REJECTED, reasons, DraftCounts.NONE, 0, 0, at));
    }

    private static Dead dead(CaseId caseId, PromptId promptId, Reason reason, Instant at) {
        return new Dead(new Outcome(caseId, promptId, Exit.DEAD, List.of(reason), DraftCounts.NONE, 0, 0, at));
    }
}
