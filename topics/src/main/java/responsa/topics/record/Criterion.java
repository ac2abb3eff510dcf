package responsa.topics.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One thing that a judge scores, as an integer from 0 to 10, apart from all others.
///
/// @param asks the question that the score answers
/// @param threshold the lowest minimum over all passes that is accepted
/// @param anchors what a score means, for some scores
public record Criterion(String name, String asks, int threshold, SortedMap<Integer, String> anchors) {
    /// The best score.
    public static final int BEST = 10;

    public Criterion {
        anchors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(anchors)));
        if (name.isBlank()) {
            throw new IllegalArgumentException("judging.rubric: a criterion has no name");
        }
        if (threshold < 0 || threshold > BEST) {
            throw new IllegalArgumentException(
                    "judging.rubric.%s.threshold is %d; it must be 0 to 10".formatted(name, threshold));
        }
    }
}
