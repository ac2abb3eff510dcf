package responsa.local.calibration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The figures of a judge on a gold set.
///
/// @param labelled how many completions
/// @param undecided how many of them the judge could not decide
/// @param auc the chance that a good completion scores higher than a bad one, ties counting half (area under the ROC
///     curve); NaN where one of both is missing
/// @param thresholds what each threshold from 0 to 11 does; at 11 nothing passes
public record Calibration(
        long labelled,
        long undecided,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NotANumber.class)
        double auc,

        List<Point> thresholds) {
    /// One above the best score.
    private static final int NOTHING_PASSES = 11;

    private static final int UNDECIDED = -1;

    public Calibration {
        thresholds = List.copyOf(thresholds);
    }

    /// What a threshold does.
    public record Point(int threshold, Confusion confusion) {}

    /// Computes them.
    public static Calibration of(Collection<Labelled> labelled) {
        return new Calibration(
                labelled.size(),
                labelled.stream().filter(one -> one.score().isEmpty()).count(),
                auc(labelled),
                IntStream.rangeClosed(0, NOTHING_PASSES)
                        .mapToObj(threshold -> new Point(threshold, Confusion.of(labelled, threshold)))
                        .toList());
    }

    /// The threshold at which people and judge agree most; of several the lowest.
    public int bestThreshold() {
        return thresholds.stream()
                .max(Comparator.comparingDouble(
                                (Point point) -> point.confusion().accuracy())
                        .thenComparing(Comparator.comparingInt(Point::threshold).reversed()))
                .orElseThrow()
                .threshold();
    }

    /// The lowest threshold, and so the one that loses least, from which on what passes is good to that share.
    ///
    /// @param precision from 0 to 1
    /// @return empty where no threshold reaches it while anything passes
    public OptionalInt thresholdFor(double precision) {
        return thresholds.stream()
                .filter(point -> point.confusion().precision() >= precision)
                .mapToInt(Point::threshold)
                .min();
    }

    /// The confusion of every policy at a threshold, in the order of their ids.
    public static Map<String, Confusion> byPolicy(Collection<Labelled> labelled, int threshold) {
        return labelled.stream()
                .collect(Collectors.groupingBy(
                        Labelled::policy,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), some -> Confusion.of(some, threshold))));
    }

    /// Counted by score, since there are few: the Mann-Whitney statistic over the number of pairs.
    private static double auc(Collection<Labelled> labelled) {
        long[] good = new long[NOTHING_PASSES + 1];
        long[] bad = new long[NOTHING_PASSES + 1];
        for (Labelled one : labelled) {
            (one.good() ? good : bad)[one.score().orElse(UNDECIDED) + 1]++;
        }
        double won = 0;
        long badBelow = 0;
        for (int score = 0; score <= NOTHING_PASSES; score++) {
            won += good[score] * (badBelow + bad[score] / 2.0);
            badBelow += bad[score];
        }
        long pairs =
                IntStream.range(0, good.length).mapToLong(score -> good[score]).sum() * badBelow;
        return pairs == 0 ? Double.NaN : won / pairs;
    }
}
