package responsa.topics.record;

import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that a judge scores, as an integer from 0 to 10, apart from all others.
///
/// @param name letters, digits, `_` and `-`: judges answer under it, and what fails it is counted by it
/// @param asks the question that the score answers
/// @param threshold the lowest minimum over all passes that is accepted
/// @param anchors what a score means, for some scores
/// @param readsCot whether it grades the CoT, so that it cannot be asked for while that is hidden; null in recipes
///     from before this key, see [#gradesCot]
public record Criterion(
        String name,
        String asks,
        int threshold,
        SortedMap<Integer, String> anchors,
        @Nullable Boolean readsCot) {
    /// The best score.
    public static final int BEST = 10;

    /// Of the default rubric those that grade the CoT, as recipes know them that do not say it.
    private static final Set<String> KNOWN_TO_READ_COT = Set.of("policy_grounding", "reasoning_answer_consistency");

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

    /// One that does not say whether it grades the CoT, as in recipes from before that key.
    public Criterion(String name, String asks, int threshold, SortedMap<Integer, String> anchors) {
        this(name, asks, threshold, anchors, null);
    }

    /// Whether it grades the CoT. Where it does not say so, the two of the default rubric do that always did.
    public boolean gradesCot() {
        return readsCot == null ? KNOWN_TO_READ_COT.contains(name) : readsCot;
    }
}
