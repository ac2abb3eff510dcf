package responsa.scripted.classifier;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.Policy;
import responsa.scripted.words.Words;

/// Classifies.
public final class Classifier {
    /// A second category is named if it comes this near to the first.
    private static final double NEAR = 0.8;

    private Classifier() {}

    /// The one or two categories whose titles and summaries share most with a prompt; none if no word is shared.
    public static List<String> classify(Briefing briefing, String prompt) {
        List<Policy> categories = briefing.policies();
        if (categories.isEmpty()) {
            return List.of();
        }
        Set<String> stems = Words.stems(prompt);
        List<Policy> nearest = categories.stream()
                .sorted(Comparator.comparing(category -> -briefing.overlap(stems, category.stems())))
                .limit(2)
                .toList();
        double first = briefing.overlap(stems, nearest.getFirst().stems());
        if (first == 0) {
            return List.of();
        }
        double second = briefing.overlap(stems, nearest.getLast().stems());
        return nearest.stream()
                .limit(second >= NEAR * first ? 2 : 1)
                .map(Policy::id)
                .toList();
    }
}
