package responsa.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lays out rows in columns that are as wide as they must be. A column of figures is set to the right; the last
/// column is cut where the width ends.
final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 20;
    private static final int WIDEST = 40;

    private Table() {}

    /// @param rows all of the same length; the first is the head
    static List<String> lines(List<List<String>> rows, int width) {
        int last = rows.getFirst().size() - 1;
        int[] widths = IntStream.range(0, last)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .map(widest -> Math.min(widest, WIDEST))
                .toArray();
        int used = IntStream.of(widths).sum() + GAP.length() * last;
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < last; column++) {
                line.append(cell(row.get(column), widths[column])).append(GAP);
            }
            line.append(Summaries.bounded(row.get(last), Math.max(NARROWEST_LAST, width - used)));
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String cell(String text, int width) {
        String cut = Summaries.bounded(text, width);
        String space = " ".repeat(Math.max(0, width - cut.length()));
        return cut.matches("[\\d,]+") ? space + cut : cut + space;
    }
}
