package responsa.topics.recipe;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;

/// What gates make of a draft where a recipe says nothing.
///
/// What a program sees for certain and what spoils a row rejects: a made-up policy, words that no policy holds, text
/// that the trained model will not see. What is a figure about CoTs is noted: a filter on it would put selection
/// pressure on what CoTs show. So is what may have a good reason.
final class DefaultGates {
    private static final double HALF = 0.5;
    private static final List<String> REJECTING = List.of(
            "finish-reason",
            "cot-too-short",
            "cot-too-long",
            "response-too-short",
            "response-too-long",
            "role-token",
            "tool-token",
            "leakage",
            "spec-dump",
            "citation-unknown",
            "quote-unfounded",
            "quote-misattributed",
            "decision-mismatch",
            "response-language",
            "repetition",
            "harmful-detail");
    private static final List<String> ANNOTATING =
            List.of("citation-not-shown", "context-mention", "cot-language", "evaluation-talk");

    private DefaultGates() {}

    static Gating gating() {
        return new Gating(40, 60_000, 1, 60_000, actions(), HALF, HALF, List.of());
    }

    private static SortedMap<String, GateAction> actions() {
        SortedMap<String, GateAction> actions = new TreeMap<>();
        REJECTING.forEach(name -> actions.put(name, GateAction.REJECT));
        ANNOTATING.forEach(name -> actions.put(name, GateAction.ANNOTATE));
        return actions;
    }
}
