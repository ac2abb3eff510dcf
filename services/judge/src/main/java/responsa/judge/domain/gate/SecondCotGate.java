package responsa.judge.domain.gate;

import java.util.List;
import responsa.judge.domain.words.SignedPattern;
import responsa.topics.record.Finding;
import responsa.topics.record.GateAction;

/// Whether there is one CoT only: a tag that begins or ends one, within CoT or response, means that there is another
/// one, or a half one. It would also break the rows of the dataset, which are written with `<think>`.
final class SecondCotGate implements Gate {
    private static final String NAME = "second-cot";
    /// The tags by which models set a CoT apart in plain text, in any case and with blanks in them. Possessive, so
    /// that a long run of blanks costs one pass.
    private static final SignedPattern TAG =
            new SignedPattern(List.of("<"), "(?i)<\\s*+/?+\\s*+(?:think|thinking|thought|reasoning)\\s*+>");

    /// No recipe names it: the rows could not be written.
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
        return examined.halves().stream()
                .filter(half -> TAG.first(half.text()).isPresent())
                .map(half -> new Finding(NAME, true, "the %s holds a tag of a CoT".formatted(half.name())))
                .toList();
    }
}
