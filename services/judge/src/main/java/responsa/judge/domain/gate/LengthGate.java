package responsa.judge.domain.gate;

import java.util.List;
import java.util.stream.Stream;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;
import responsa.topics.record.Gating;

/// Whether CoT and response are as long as the recipe wants them, in characters. A half that is blank is missing,
/// not short: [OutcomeGate] says so.
record LengthGate(Gating bounds) implements Gate {

    @Override
    public List<String> names() {
        return List.of("cot-too-short", "cot-too-long", "response-too-short", "response-too-long");
    }

    @Override
    public GateAction unnamed() {
        return GateAction.REJECT;
    }

    @Override
    public List<Finding> inspect(Examined examined) {
        return Stream.concat(
                        outside("cot", examined.cot().text(), bounds.minCotLength(), bounds.maxCotLength()),
                        outside(
                                "response",
                                examined.response().text(),
                                bounds.minResponseLength(),
                                bounds.maxResponseLength()))
                .toList();
    }

    /// Both bounds are inclusive. A character outside the basic plane counts once, as a reader sees it.
    private static Stream<Finding> outside(String half, String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank() || length >= least && length <= most) {
            return Stream.empty();
        }
        String detail = "%d characters; the recipe wants %d to %d".formatted(length, least, most);
        return Stream.of(new Finding(half + (length < least ? "-too-short" : "-too-long"), true, detail));
    }
}
