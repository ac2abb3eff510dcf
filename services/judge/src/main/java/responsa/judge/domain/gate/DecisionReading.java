package responsa.judge.domain.gate;

import org.jspecify.annotations.Nullable;
import responsa.topics.record.Draft;
import responsa.topics.record.DraftDecision;

/// What a draft does with its request, where that can be read clearly: quotas count by it.
public final class DecisionReading {
    private DecisionReading() {}

    /// What the CoT announces, else what the response plainly does; null where neither can be read.
    public static @Nullable DraftDecision of(Draft draft) {
        return Decisions.announced(Examined.Half.of("CoT", draft.cot()))
                .or(() -> Decisions.done(Examined.Half.of("response", draft.response())))
                .map(DecisionReading::recorded)
                .orElse(null);
    }

    private static DraftDecision recorded(Decision read) {
        return switch (read) {
            case COMPLY -> DraftDecision.COMPLY;
            case REFUSE -> DraftDecision.REFUSE;
            case SAFE_COMPLETE -> DraftDecision.SAFE_COMPLETE;
        };
    }
}
