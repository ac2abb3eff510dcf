package responsa.judge.domain.gate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import responsa.topics.record.Finding;

/// Whether there is one CoT only: a tag that begins or ends one, within CoT or response, means that there is another
/// one, or a half one. It would also break the rows of the dataset, which are written with `<think>`.
final class SecondCotGate implements Gate {
    private static final String NAME = "second-cot";
    /// The tags by which models set a CoT apart in plain text, in any case and with blanks in them. Possessive, so that
    /// a long run of
    /// blanks costs one pass.
    private static final Pattern TAG =
            Pattern.compile("<\\s*+/?+\\s*+(?:think|thinking|thought|reasoning)\\s*+>", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Finding> inspect(Examined examined) {
        return Stream.concat(
                        tagged("CoT", examined.draft().cot()),
                        tagged("response", examined.draft().response()))
                .toList();
    }

    private static Stream<Finding> tagged(String half, String text) {
        return TAG.matcher(text).find()
                ? Stream.of(new Finding(NAME, true, "the %s holds a tag of a CoT".formatted(half)))
                : Stream.empty();
    }
}
