package responsa.topics.record;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.CaseId;

/// Stands in a stage's output in the place of a result, so that no case waits for something that died
/// (ledger R3). Later stages pass it on without a call; the router settles it.
///
/// @param stage the stage that failed
/// @param detail for people; never prompt or model text
/// @param tries calls that were made
/// @param caseId null only where the record could not be read and named none in its headers
/// @param prompt null where the record could not be read
/// @param attempt the round of drafting
/// @param sampleIndex the sample that is missing; null where the whole attempt is
/// @param samples how many samples the attempt has; 1 where none was begun
/// @param draft the paid draft that could not be judged, where there is one
public record Failure(
        String stage,
        FailureCause cause,
        String detail,
        int tries,
        @Nullable CaseId caseId,
        @Nullable Prompt prompt,
        int attempt,
        @Nullable Integer sampleIndex,
        int samples,
        @Nullable Draft draft)
        implements CaseRecord, DraftRecord, VerdictRecord {

    public Failure {
        Bounds.check("attempt", attempt, 0, Case.LAST_ATTEMPT);
        Bounds.check("tries", tries, 0, Integer.MAX_VALUE);
        if (sampleIndex != null) {
            Bounds.check("sample_index", sampleIndex, 0, samples - 1);
        }
    }
}
