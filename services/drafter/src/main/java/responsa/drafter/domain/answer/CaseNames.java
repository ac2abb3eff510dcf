package responsa.drafter.domain.answer;

import java.util.Optional;
import responsa.topics.id.CaseId;
import responsa.topics.record.Case;
import responsa.topics.record.CaseRecord;
import responsa.topics.record.Failure;

/// By what an input of the drafter, or of a stage in its place, is known. Pure.
public final class CaseNames {
    private CaseNames() {}

    /// Case and attempt: the round of drafting that is asked for (R11). Empty for a failure, which asks for nothing.
    public static Optional<String> identity(CaseRecord input) {
        return switch (input) {
            case Failure asksForNothing -> Optional.empty();
            case Case drafted -> Optional.of(drafted.id() + "/" + drafted.attempt());
        };
    }

    /// The case's id; of a failure that of the case that it stands for, where it is known.
    public static Optional<String> caseOf(CaseRecord input) {
        return switch (input) {
            case Failure earlier -> Optional.ofNullable(earlier.caseId()).map(CaseId::toString);
            case Case drafted -> Optional.of(drafted.id().toString());
        };
    }
}
