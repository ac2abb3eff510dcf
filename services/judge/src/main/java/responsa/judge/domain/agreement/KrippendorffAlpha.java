package responsa.judge.domain.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Krippendorff's alpha with the interval metric over whole scores, for any number of passes a draft (Krippendorff,
/// *Computing Krippendorff's Alpha-Reliability*, 2011): one less the disagreement within drafts over that among all
/// scores.
///
/// @param within by number of passes: the squared differences of all ordered pairs within a draft, added up
/// @param scores how often each score was given, by drafts with at least two passes
record KrippendorffAlpha(SortedMap<Integer, Long> within, SortedMap<Integer, Long> scores) {
    static final KrippendorffAlpha EMPTY =
            new KrippendorffAlpha(Collections.emptySortedMap(), Collections.emptySortedMap());

    KrippendorffAlpha {
        within = Collections.unmodifiableSortedMap(new TreeMap<>(within));
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    /// With one more draft; the same if it had fewer than two passes.
    KrippendorffAlpha with(List<Integer> given) {
        if (given.size() < 2) {
            return this;
        }
        SortedMap<Integer, Long> values = new TreeMap<>();
        given.forEach(score -> values.merge(score, 1L, Long::sum));
        return merge(new KrippendorffAlpha(
                new TreeMap<>(Collections.singletonMap(given.size(), (long) squaredDifferences(values))), values));
    }

    KrippendorffAlpha merge(KrippendorffAlpha other) {
        return new KrippendorffAlpha(sum(within, other.within), sum(scores, other.scores));
    }

    /// At most 1, below 0 where passes differ more than chance would have them; empty while all scores are the same,
    /// since nothing can be told from that.
    OptionalDouble value() {
        double expected = squaredDifferences(scores);
        if (expected == 0) {
            return OptionalDouble.empty();
        }
        double observed = within.entrySet().stream()
                .mapToDouble(drafts -> (double) drafts.getValue() / (drafts.getKey() - 1))
                .sum();
        long all = scores.values().stream().mapToLong(Long::longValue).sum();
        return OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /// Over all ordered pairs. Whole, and so exact, for one draft; for all of a stream a long would overflow.
    private static double squaredDifferences(Map<Integer, Long> values) {
        double sum = 0;
        for (Map.Entry<Integer, Long> one : values.entrySet()) {
            for (Map.Entry<Integer, Long> other : values.entrySet()) {
                double difference = one.getKey() - other.getKey();
                sum += (double) one.getValue() * other.getValue() * difference * difference;
            }
        }
        return sum;
    }

    private static SortedMap<Integer, Long> sum(Map<Integer, Long> one, Map<Integer, Long> other) {
        SortedMap<Integer, Long> all = new TreeMap<>(one);
        other.forEach((key, count) -> all.merge(key, count, Long::sum));
        return all;
    }
}
