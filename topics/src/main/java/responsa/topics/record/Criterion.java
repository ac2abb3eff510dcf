package responsa.topics.record;

import java.util.SortedMap;
import java.util.regex.Pattern;

/// One thing that a judge scores, as an integer from 0 to 10, apart from all others.
///
/// @param name letters, digits, `_` and `-`: judges answer under it, and what fails it is counted by it
/// @param asks the question that the score answers
/// @param threshold the lowest minimum over all passes that is accepted
/// @param anchors what a score means, for some scores
public record Criterion(String name, String asks, int threshold, SortedMap<Integer, String> anchors) {
    /// The best score.
    public static final int BEST = 10;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    public Criterion {
        anchors = Copies.sorted(anchors);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "judging.rubric: \"%s\" cannot name a criterion; begin with a letter, go on with letters, digits, _ and -"
                            .formatted(name));
        }
        Bounds.check("judging.rubric.%s.threshold".formatted(name), threshold, 0, BEST);
        for (int anchored : anchors.keySet()) {
            Bounds.check("judging.rubric.%s.anchors: a score".formatted(name), anchored, 0, BEST);
        }
    }
}
