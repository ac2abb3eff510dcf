package responsa.local.books;

import responsa.intake.domain.Position;
import responsa.topics.id.CaseId;
import responsa.topics.id.DraftId;
import responsa.topics.record.Outcome;

/// One thing that was seen in a topic, whether it is the run's or another's.
public sealed interface Entry {

    /// A line that is no prompt, in `rejected`.
    record Unreadable(Position position) implements Entry {}

    /// A prompt, in `prompts`. Of those that name one case, the first in its partition is the one that the screener
    /// lets pass.
    record Submitted(Origin origin, CaseId caseId) implements Entry {}

    /// What belongs to a case, and to the run if the case does.
    sealed interface OfCase extends Entry {
        /// Which case.
        CaseId caseId();
    }

    /// A submission of a case that was submitted before, in `rejected`.
    record Duplicate(Origin origin, CaseId caseId) implements OfCase {}

    /// A case settled, in `outcomes`.
    record Settled(Outcome outcome) implements OfCase {
        @Override
        public CaseId caseId() {
            return outcome.caseId();
        }
    }

    /// A model found a case's categories, in `cases`.
    record Classified(CaseId caseId, Spent spent) implements OfCase {}

    /// A draft, or a sample that died in the drafter, in `drafts`.
    ///
    /// @param id of a record that could not be read: its place
    record Drafted(CaseId caseId, DraftId id, Spent spent) implements OfCase {}

    /// A draft left, in `dataset`, `rejected` or `undecided`.
    ///
    /// @param judged what its passes cost
    record Left(CaseId caseId, DraftId id, DraftExit exit, Spent judged) implements OfCase {}

    /// A tuple was taken back, in `dataset`. It left as a tuple all the same.
    record Retracted(CaseId caseId, DraftId id) implements OfCase {}

    /// A verdict record was turned away since it was counted before, in `rejected`.
    ///
    /// @param source the `topic-partition@offset` of the verdict record
    record Repeated(CaseId caseId, String source) implements OfCase {}
}
