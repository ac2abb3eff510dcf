package responsa.local.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import responsa.topics.record.Recipe;
import responsa.topics.record.RecipeRef;
import responsa.topics.record.SpecRef;

/// A calibration as it is written and shown.
///
/// @param judges names of the panel
/// @param standIn whether the scripted model stood in for them
/// @param precision what was wanted
/// @param threshold that reaches it; null where none does
/// @param best the threshold at which people and judge agree most
/// @param policies the confusion of every policy at the threshold, or where there is none at the best
public record CalibrationReport(
        SpecRef spec,
        RecipeRef recipe,
        List<String> judges,
        boolean standIn,
        double precision,
        @Nullable Integer threshold,
        int best,
        Calibration overall,
        Map<String, Confusion> policies) {

    /// Computes it.
    ///
    /// @param recipe as the judge was asked by it
    /// @param standIn whether the scripted model stood in for the judge
    public static CalibrationReport of(
            SpecRef spec, Recipe recipe, boolean standIn, double precision, List<Labelled> labelled) {
        Calibration overall = Calibration.of(labelled);
        int best = overall.bestThreshold();
        int used = overall.thresholdFor(precision).orElse(best);
        Integer threshold = overall.thresholdFor(precision).isPresent() ? used : null;
        return new CalibrationReport(
                spec,
                recipe.ref(),
                recipe.judging().panel(),
                standIn,
                precision,
                threshold,
                best,
                overall,
                Calibration.byPolicy(labelled, used));
    }

    /// For a terminal.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("completions     %,8d  undecided %,d".formatted(overall.labelled(), overall.undecided()));
        lines.add("area under ROC  %8s".formatted(share(overall.auc())));
        lines.add("threshold   accuracy  precision  recall  AC1");
        for (Calibration.Point point : overall.thresholds()) {
            Confusion confusion = point.confusion();
            lines.add("%9d   %8s  %9s  %6s  %s%s"
                    .formatted(
                            point.threshold(),
                            share(confusion.accuracy()),
                            share(confusion.precision()),
                            share(confusion.recall()),
                            share(confusion.agreement()),
                            point.threshold() == best ? "  most agreement" : ""));
        }
        lines.add(
                threshold == null
                        ? "No threshold reaches a precision of %s.".formatted(share(precision))
                        : "A precision of %s is reached from threshold %d on.".formatted(share(precision), threshold));
        if (standIn) {
            lines.add("The scripted model stood in for the judge: these figures say nothing about any model.");
        }
        return lines;
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
