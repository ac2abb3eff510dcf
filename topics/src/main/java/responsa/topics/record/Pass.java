package responsa.topics.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.id.DraftId;
import responsa.topics.id.PassId;

/// One pass of the judge over a draft.
///
/// @param index which pass, from 0
/// @param scores by criterion, every one of the rubric; empty if the answer could not be read
/// @param unreadable what was wrong with an answer that could not be read; null for a pass with scores
/// @param calls answers that were paid for this pass, unreadable ones included
/// @param call the last of them
/// @param label what the judge said of the submitter's label; null where there was none, where the answer could not
///     be read, and in passes from before this component
public record Pass(
        PassId id,
        DraftId draftId,
        int index,
        Map<String, Score> scores,
        @Nullable String unreadable,
        int calls,
        ModelCall call,
        @Nullable LabelOpinion label) {

    public Pass {
        scores = Copies.sorted(scores);
        if (scores.isEmpty() == (unreadable == null)) {
            throw new IllegalArgumentException("a pass has either scores or what made it unreadable");
        }
    }

    /// One whose judge was told no label.
    public Pass(
            PassId id,
            DraftId draftId,
            int index,
            Map<String, Score> scores,
            @Nullable String unreadable,
            int calls,
            ModelCall call) {
        this(id, draftId, index, scores, unreadable, calls, call, null);
    }

    /// Whether it has scores.
    public boolean readable() {
        return unreadable == null;
    }
}
