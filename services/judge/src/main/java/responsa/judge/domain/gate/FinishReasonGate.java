package responsa.judge.domain.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import responsa.topics.record.DraftOutcome;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;

/// Whether the endpoint says that the model stopped by itself, of a draft that is complete otherwise. A draft that
/// ends in a tool call or an abort reads like a whole one.
final class FinishReasonGate implements Gate {
    private static final String NAME = "finish-reason";
    private static final int LONGEST = 40;
    /// What OpenAI, vLLM, llama.cpp and Ollama write, and what gateways before other engines hand on.
    private static final Set<String> BY_ITSELF = Set.of("stop", "eos", "eos_token", "end_turn", "stop_sequence");

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public GateAction unnamed() {
        return GateAction.REJECT;
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        String reason = examined.finishReason();
        if (reason == null
                || examined.outcome() != DraftOutcome.COMPLETE
                || BY_ITSELF.contains(reason.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        return List.of(new Finding(NAME, true, "the model did not stop by itself: " + plain(reason)));
    }

    /// The endpoint's word, since there are many and each has another cause; only its letters, and few of them, so
    /// that nothing can be smuggled into a report by it.
    private static String plain(String reason) {
        String word = reason.replaceAll("[^A-Za-z0-9_-]", "_");
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
