package responsa.judge.domain.gate;

import java.util.Arrays;
import java.util.List;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;

/// Whether there is a CoT and a response, and the model ended both by itself. Named for the draft's outcome.
final class OutcomeGate implements Gate {

    /// No recipe names them: a draft that is not whole is no draft.
    @Override
    public List<String> names() {
        return Arrays.stream(DraftOutcome.values())
                .filter(outcome -> outcome != DraftOutcome.COMPLETE)
                .map(DraftOutcome::text)
                .toList();
    }

    @Override
    public GateAction unnamed() {
        return GateAction.REJECT;
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        return switch (outcome(examined)) {
            case COMPLETE -> List.of();
            case TRUNCATED -> rejected(DraftOutcome.TRUNCATED, "the answer was cut at its token limit");
            case COT_MISSING -> rejected(DraftOutcome.COT_MISSING, "there is a response and no CoT");
            case RESPONSE_MISSING -> rejected(DraftOutcome.RESPONSE_MISSING, "there is no response");
            case PROVIDER_REFUSED -> rejected(DraftOutcome.PROVIDER_REFUSED, "the provider's filter stopped it");
            case PROMPT_TRUNCATED ->
                rejected(DraftOutcome.PROMPT_TRUNCATED, "the model did not see the whole of its prompt");
        };
    }

    /// A draft that calls itself complete is not believed where one of its halves is blank.
    private static DraftOutcome outcome(Examined examined) {
        if (examined.outcome() != DraftOutcome.COMPLETE) {
            return examined.outcome();
        }
        if (examined.response().text().isBlank()) {
            return DraftOutcome.RESPONSE_MISSING;
        }
        return examined.cot().text().isBlank() ? DraftOutcome.COT_MISSING : DraftOutcome.COMPLETE;
    }

    private static List<Finding> rejected(DraftOutcome outcome, String detail) {
        return List.of(new Finding(outcome.text(), true, detail));
    }
}
