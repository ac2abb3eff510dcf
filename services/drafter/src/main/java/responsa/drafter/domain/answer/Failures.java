package responsa.drafter.domain.answer;

import org.jspecify.annotations.Nullable;
import responsa.stage.work.FailedPart;
import responsa.topics.id.CaseId;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Failure;
import responsa.topics.record.Prompt;

/// Writes the failures that stand for samples, or for whole attempts, without a draft.
public final class Failures {
    /// The stage's one word.
    public static final String STAGE = "drafter";

    private Failures() {}

    /// The failure of an input or of a part of it.
    public static Failure of(FailedPart<CaseRecord> failed) {
        return switch (failed.input()) {
            case null -> of(failed, new Lost(caseId(failed.caseHeader()), null, 0, null, 1));
            case Case drafted -> of(failed, lost(failed, drafted));
            case Failure earlier -> of(failed, lost(earlier));
        };
    }

    private static Failure of(FailedPart<?> failed, Lost lost) {
        return new Failure(
                STAGE,
                failed.cause(),
                failed.detail(),
                failed.tries(),
                lost.caseId(),
                lost.prompt(),
                lost.attempt(),
                lost.sampleIndex(),
                lost.samples(),
                null);
    }

    private static Lost lost(FailedPart<?> failed, Case drafted) {
        Integer sampleIndex = isOfOneSample(failed) ? failed.part() : null;
        return new Lost(drafted.id(), drafted.prompt(), drafted.attempt(), sampleIndex, failed.parts());
    }

    /// Of a failure that could not be passed on: what it stood for is what is lost.
    private static Lost lost(Failure earlier) {
        return new Lost(
                earlier.caseId(), earlier.prompt(), earlier.attempt(), earlier.sampleIndex(), earlier.samples());
    }

    /// An attempt that failed before its samples were counted has one part, as an attempt of one sample has; the cause
    /// tells which it was. A fault of our own may be either, and then the whole of an attempt of one.
    private static boolean isOfOneSample(FailedPart<?> failed) {
        return failed.parts() > 1
                || switch (failed.cause()) {
                    case MODEL_FAILED, REQUEST_REFUSED, TOO_LARGE -> true;
                    case UNREADABLE, VERSION_MISSING, STAGE_FAILED, REPEAT, NOT_NEEDED -> false;
                };
    }

    private static @Nullable CaseId caseId(@Nullable String header) {
        try {
            return header == null ? null : CaseId.parse(header);
        } catch (IllegalArgumentException noCaseId) {
            return null;
        }
    }

    private record Lost(
            @Nullable CaseId caseId,
            @Nullable Prompt prompt,
            int attempt,
            @Nullable Integer sampleIndex,
            int samples) {}
}
