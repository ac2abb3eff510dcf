package responsa.router.domain;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;
import responsa.topics.record.Candidate;
import responsa.topics.record.Case;
import responsa.topics.record.DraftDecision;

/// Makes candidates.
final class Candidates {
    /// Metadata under which a submitter says what an ideal completion would do.
    private static final String IDEAL = "ideal";

    private Candidates() {}

    static Candidate of(Case drafted, Slot slot, @Nullable DraftDecision decision) {
        DraftId id = DraftId.of(drafted.id(), slot.attempt(), slot.sample());
        return new Candidate(id, slot.attempt(), slot.sample(), decision, isContrast(drafted, decision));
    }

    /// Benign contrast teaches not to refuse what only looks forbidden: a draft that complies, in a category of the
    /// spec. Where the submitter said what is ideal, that must be to comply, too.
    private static boolean isContrast(Case drafted, @Nullable DraftDecision decision) {
        String ideal = drafted.prompt().metadata().get(IDEAL);
        boolean benign = ideal == null ? !drafted.categories().isEmpty() : ideal.equals("comply");
        return benign && decision == DraftDecision.COMPLY;
    }
}
