package responsa.judge.worker;

import org.jspecify.annotations.Nullable;
import responsa.stage.work.FailedPart;
import responsa.topics.id.CaseId;
import responsa.topics.record.Case;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftRecord;
import responsa.topics.record.Failure;

/// Writes the failures that stand for drafts without a verdict. A paid draft goes along, so that it is not lost.
final class Failures {
    private Failures() {}

    /// The failure in the judge's output for an input without a verdict.
    static Failure of(FailedPart<DraftRecord> failed) {
        return switch (failed.input()) {
            case null -> unread(failed);
            case Draft draft -> ofDraft(failed, draft);
            case Failure earlier -> ofFailure(failed, earlier);
        };
    }

    /// The sample that is missing now is the draft's own.
    private static Failure ofDraft(FailedPart<DraftRecord> failed, Draft draft) {
        Case drafted = draft.drafted();
        return new Failure(
                JudgeService.NAME,
                failed.cause(),
                failed.detail(),
                failed.tries(),
                drafted.id(),
                drafted.prompt(),
                drafted.attempt(),
                draft.sampleIndex(),
                draft.samples(),
                draft);
    }

    /// Of a failure that could not be passed on: what it stands for is what this one stands for.
    private static Failure ofFailure(FailedPart<DraftRecord> failed, Failure earlier) {
        return new Failure(
                JudgeService.NAME,
                failed.cause(),
                failed.detail(),
                failed.tries(),
                earlier.caseId(),
                earlier.prompt(),
                earlier.attempt(),
                earlier.sampleIndex(),
                earlier.samples(),
                earlier.draft());
    }

    /// Of bytes that are no record: all that is known is the case that the header names. Which sample it was the
    /// router cannot know; it counts one of the attempt under way.
    private static Failure unread(FailedPart<DraftRecord> failed) {
        return new Failure(
                JudgeService.NAME,
                failed.cause(),
                failed.detail(),
                failed.tries(),
                caseId(failed.caseHeader()),
                null,
                0,
                null,
                1,
                null);
    }

    /// A header that names no case is treated as none: it must not stop the stage.
    private static @Nullable CaseId caseId(@Nullable String header) {
        try {
            return header == null ? null : CaseId.parse(header);
        } catch (IllegalArgumentException noCaseId) {
            return null;
        }
    }
}
