package responsa.judge.domain.agreement;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gwet's AC1 of passes that accept or reject, for any number of passes a draft (Gwet, *Computing inter-rater
/// reliability and its variance in the presence of high agreement*, 2008). Unlike kappa it does not fall where nearly
/// everything is accepted.
///
/// @param drafts how many had so many passes of which so many accept; those with one pass are none
record GwetAc1(SortedMap<Split, Long> drafts) {
    static final GwetAc1 EMPTY = new GwetAc1(Collections.emptySortedMap());

    GwetAc1 {
        drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
    }

    /// How the passes over one draft fell.
    record Split(int passes, int accepting) implements Comparable<Split> {

        @Override
        public int compareTo(Split other) {
            return passes == other.passes
                    ? Integer.compare(accepting, other.accepting)
                    : Integer.compare(passes, other.passes);
        }

        /// The share of pairs of passes that agree.
        private double agreeing() {
            int rejecting = passes - accepting;
            return (double) (accepting * (accepting - 1) + rejecting * (rejecting - 1)) / (passes * (passes - 1));
        }
    }

    /// With one more draft; the same if it had fewer than two passes.
    GwetAc1 with(int passes, int accepting) {
        return passes < 2
                ? this
                : merge(new GwetAc1(new TreeMap<>(Collections.singletonMap(new Split(passes, accepting), 1L))));
    }

    GwetAc1 merge(GwetAc1 other) {
        SortedMap<Split, Long> all = new TreeMap<>(drafts);
        other.drafts.forEach((split, count) -> all.merge(split, count, Long::sum));
        return new GwetAc1(all);
    }

    long count() {
        return drafts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// From -1 to 1; empty without a draft. Chance agreement of two categories is at most a half, so it always
    /// exists.
    OptionalDouble value() {
        if (drafts.isEmpty()) {
            return OptionalDouble.empty();
        }
        double agreeing = 0;
        double accepting = 0;
        for (Map.Entry<Split, Long> draft : drafts.entrySet()) {
            Split split = draft.getKey();
            agreeing += draft.getValue() * split.agreeing();
            accepting += draft.getValue() * (double) split.accepting() / split.passes();
        }
        double share = accepting / count();
        double byChance = 2 * share * (1 - share);
        return OptionalDouble.of((agreeing / count() - byChance) / (1 - byChance));
    }
}
