package responsa.topics.record;

import java.time.Instant;
import java.util.List;
import responsa.topics.id.CaseId;
import responsa.topics.id.PromptId;

/// How a case settled; one per case.
///
/// @param reasons why there is no tuple; empty for an accepted case
/// @param attempts rounds of drafting, the first included
/// @param passesSaved judge passes of its verdicts that early exit made needless
/// @param settledAt time of the record that settled it
public record Outcome(
        CaseId caseId,
        PromptId promptId,
        Exit exit,
        List<Reason> reasons,
        DraftCounts drafts,
        int attempts,
        int passesSaved,
        Instant settledAt) {

    public Outcome {
        reasons = List.copyOf(reasons);
    }
}
