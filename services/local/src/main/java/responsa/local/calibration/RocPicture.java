package responsa.local.calibration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draws the ROC curve as SVG: false alarms to the right, recall upwards, a dot for each threshold.
public final class RocPicture {
    private static final int SIDE = 400;
    private static final int MARGIN = 50;

    private RocPicture() {}

    /// The picture's text. Thresholds of which a share is not known are left out.
    public static String of(Calibration calibration) {
        List<Calibration.Point> points = calibration.thresholds().stream()
                .filter(point -> !Double.isNaN(point.confusion().recall())
                        && !Double.isNaN(point.confusion().falseAlarm()))
                .toList();
        String line = points.stream().map(point -> at(point, "%.1f,%.1f")).collect(Collectors.joining(" "));
        String dots = points.stream()
                .map(point -> at(point, "  <circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\">")
                        + "<title>threshold %d</title></circle>\n".formatted(point.threshold()))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" font-family="sans-serif" font-size="12">
                  <rect width="100%%" height="100%%" fill="white"/>
                  <path d="M%2$d %2$dV%3$dH%3$d" fill="none" stroke="black"/>
                  <path d="M%2$d %3$dL%3$d %2$d" stroke="grey" stroke-dasharray="4"/>
                  <polyline points="%4$s" fill="none" stroke="steelblue" stroke-width="2"/>
                %5$s  <text x="%6$d" y="%7$d" text-anchor="middle">bad completions accepted</text>
                  <text x="15" y="%6$d" text-anchor="middle" transform="rotate(-90 15 %6$d)">good completions accepted</text>
                  <text x="%6$d" y="30" text-anchor="middle">ROC of the judge, area %8$s, %9$d completions</text>
                </svg>
                """.formatted(
                SIDE + 2 * MARGIN,
                MARGIN,
                MARGIN + SIDE,
                line,
                dots,
                MARGIN + SIDE / 2,
                SIDE + MARGIN + 30,
                Double.isNaN(calibration.auc()) ? "unknown" : String.format(Locale.ROOT, "%.3f", calibration.auc()),
                calibration.labelled());
    }

    private static String at(Calibration.Point point, String form) {
        return String.format(
                Locale.ROOT,
                form,
                MARGIN + SIDE * point.confusion().falseAlarm(),
                MARGIN + SIDE * (1 - point.confusion().recall()));
    }
}
