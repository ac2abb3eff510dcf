package responsa.exporter.domain.card;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.domain.row.Dimension;
import responsa.exporter.domain.row.Statistics;

/// Histograms of the scores, a row of bars for each criterion, as SVG.
public final class ScorePicture {
    /// Its path in the output directory.
    public static final String PATH = "scores.svg";

    private static final int BEST = 10;
    private static final int BAR = 36;
    private static final int LEFT = 230;
    private static final int HEIGHT = 60;
    private static final int BELOW = 24;

    private ScorePicture() {}

    /// The picture; without counts it has no bars.
    public static String of(Statistics statistics) {
        SortedMap<String, long[]> criteria = counts(statistics);
        StringBuilder rows = new StringBuilder();
        int top = BELOW;
        for (Map.Entry<String, long[]> criterion : criteria.entrySet()) {
            rows.append(row(criterion.getKey(), criterion.getValue(), top + HEIGHT));
            top += HEIGHT + BELOW;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                  <rect width="100%%" height="100%%" fill="white"/>
                %s</svg>
                """.formatted(LEFT + (BEST + 1) * BAR + BELOW, top + BELOW, rows);
    }

    /// The card's section that shows it, or nothing where nothing was counted.
    static String section(Statistics statistics) {
        return statistics.of(Dimension.SCORE).isEmpty()
                ? ""
                : "\n## Scores\n\nThe least score of all passes, tuples by criterion.\n\n![histograms of scores](%s)\n"
                        .formatted(PATH);
    }

    /// Counted values are a criterion and a score; what was counted as others has no place here.
    private static SortedMap<String, long[]> counts(Statistics statistics) {
        SortedMap<String, long[]> criteria = new TreeMap<>();
        statistics.of(Dimension.SCORE).forEach((value, count) -> {
            int space = value.lastIndexOf(' ');
            if (space > 0 && value.substring(space + 1).matches("\\d|10")) {
                criteria.computeIfAbsent(value.substring(0, space), first -> new long[BEST + 1])[
                        Integer.parseInt(value.substring(space + 1))] += count;
            }
        });
        return criteria;
    }

    private static String row(String criterion, long[] counts, int base) {
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        StringBuilder row = new StringBuilder("  <text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n"
                .formatted(LEFT - 10, base, escaped(criterion)));
        for (int score = 0; score <= BEST; score++) {
            row.append(bar(score, counts[score], (double) HEIGHT * counts[score] / most, base));
        }
        return row.toString();
    }

    private static String bar(int score, long count, double height, int base) {
        int x = LEFT + score * BAR;
        return String.format(
                Locale.ROOT,
                "  <rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"steelblue\"><title>%d</title></rect>\n"
                        + "  <text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"grey\">%d</text>\n",
                x,
                base - height,
                BAR - 4,
                height,
                count,
                x + BAR / 2 - 2,
                base + 14,
                score);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
