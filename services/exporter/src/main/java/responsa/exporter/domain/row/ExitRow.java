package responsa.exporter.domain.row;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;
import responsa.topics.record.CategorySource;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Failure;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Finding;
import responsa.topics.record.Pass;
import responsa.topics.record.Prompt;
import responsa.topics.record.Provenance;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Verdict;

/// What left by another exit than the dataset: the columns of a tuple as far as it came, and why it went no further.
///
/// @param kind the kind of rejection, or `undecided`
/// @param reasons at least one
/// @param failure of the stage whose result is missing
/// @param line a submitted line that is no prompt
record ExitRow(
        String kind,
        List<Reason> reasons,
        @Nullable Prompt prompt,
        @JsonUnwrapped @Nullable Drafted drafted,
        @JsonUnwrapped @Nullable Judged judged,
        @Nullable Failed failure,
        Rejection.@Nullable UnreadableLine line) {

    /// Of a prompt that was not drafted for.
    static ExitRow of(String kind, List<Reason> reasons, Prompt prompt) {
        return new ExitRow(kind, reasons, prompt, null, null, null, null);
    }

    /// Of a draft that was judged.
    static ExitRow of(String kind, List<Reason> reasons, Verdict verdict) {
        Draft draft = verdict.draft();
        return new ExitRow(kind, reasons, draft.drafted().prompt(), Drafted.of(draft), Judged.of(verdict), null, null);
    }

    /// Of a draft or a judgement that failed.
    static ExitRow of(String kind, List<Reason> reasons, Failure failure) {
        Draft draft = failure.draft();
        return new ExitRow(
                kind,
                reasons,
                failure.prompt(),
                draft == null ? null : Drafted.of(draft),
                null,
                new Failed(failure.stage(), failure.cause(), failure.detail(), failure.tries()),
                null);
    }

    /// Of a line that is no prompt.
    static ExitRow of(String kind, List<Reason> reasons, Rejection.UnreadableLine line) {
        return new ExitRow(kind, reasons, null, null, null, null, line);
    }

    /// The columns of a draft.
    record Drafted(
            DraftId id,
            List<String> categories,
            CategorySource categorySource,
            int attempt,
            int sampleIndex,
            String cot,
            String response,
            DraftOutcome outcome,
            Provenance draftedFrom) {

        static Drafted of(Draft draft) {
            return new Drafted(
                    draft.id(),
                    draft.drafted().categories(),
                    draft.drafted().categorySource(),
                    draft.drafted().attempt(),
                    draft.sampleIndex(),
                    draft.cot(),
                    draft.response(),
                    draft.outcome(),
                    draft.provenance());
        }
    }

    /// The columns of a judgement.
    record Judged(
            Map<String, Integer> scores,
            List<Finding> findings,
            List<Pass> passes,
            @Nullable Provenance judgedFrom) {

        static Judged of(Verdict verdict) {
            return new Judged(verdict.minima(), verdict.findings(), verdict.passes(), verdict.provenance());
        }
    }

    /// What is known of a failure beside its prompt and draft.
    record Failed(String stage, FailureCause cause, String detail, int tries) {}
}
