package responsa.benchmarks.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import responsa.benchmarks.report.Figures;
import responsa.benchmarks.report.RowName;

/// The rows of a scenario as bars: a block for each figure, a bar for each row.
public final class Bars {
    private static final int LEFT = 330;
    private static final int WIDTH = 420;
    private static final int BAR = 16;
    private static final int STEP = 22;
    private static final int BELOW = 30;
    private static final List<String> SIZES = List.of("slots", "prompts", "capacity");

    private Bars() {}

    /// The picture of a list of rows.
    ///
    /// @param title the scenario's name
    /// @param figures which of a row's figures; those that no row has are left out
    public static String of(String title, JsonNode rows, List<String> figures) {
        List<String> parts = new ArrayList<>();
        int top = BELOW;
        for (String figure : figures) {
            List<JsonNode> having = having(rows, figure);
            if (!having.isEmpty()) {
                parts.add(head(figure, top + BAR));
                top += STEP;
                double most = having.stream()
                        .mapToDouble(row -> row.path(figure).asDouble())
                        .max()
                        .orElse(0);
                for (JsonNode row : having) {
                    parts.add(bar(RowName.of(row, SIZES), row.path(figure).asDouble(), most, top));
                    top += STEP;
                }
                top += BELOW / 2;
            }
        }
        return Svg.of(LEFT + WIDTH + 90, top + BELOW, title, String.join("", parts));
    }

    private static List<JsonNode> having(JsonNode rows, String figure) {
        List<JsonNode> having = new ArrayList<>();
        rows.forEach(row -> {
            if (row.path(figure).isNumber()) {
                having.add(row);
            }
        });
        return having;
    }

    private static String head(String figure, int y) {
        return "  <text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n"
                .formatted(LEFT, y, Svg.escaped(figure.replace('_', ' ')));
    }

    private static String bar(String label, double value, double most, int top) {
        double width = most <= 0 ? 0 : WIDTH * Math.max(0, value) / most;
        return String.format(
                Locale.ROOT,
                "  <text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n"
                        + "  <rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"steelblue\"/>\n"
                        + "  <text x=\"%.1f\" y=\"%d\">%s</text>\n",
                LEFT - 8,
                top + BAR - 4,
                Svg.escaped(label),
                LEFT,
                top,
                width,
                BAR,
                LEFT + width + 6,
                top + BAR - 4,
                Figures.number(value));
    }
}
