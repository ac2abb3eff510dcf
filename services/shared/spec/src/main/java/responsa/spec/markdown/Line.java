package responsa.spec.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line of a text, with the number that people know it by.
///
/// @param number from 1
public record Line(int number, String text) {
    private static final Pattern END = Pattern.compile("\\r\\n|[\\n\\r]");

    /// The lines of a text, whatever ends them.
    public static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : END.split(text, -1)) {
            lines.add(new Line(lines.size() + 1, line));
        }
        return lines;
    }

    /// The text of these lines.
    public static String join(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /// Without blank lines at either end, and with one blank line at most between two others.
    public static List<Line> tidied(List<Line> lines) {
        List<Line> tidied = new ArrayList<>();
        for (Line line : lines) {
            boolean idle =
                    line.isBlank() && (tidied.isEmpty() || tidied.getLast().isBlank());
            if (!idle) {
                tidied.add(line);
            }
        }
        if (!tidied.isEmpty() && tidied.getLast().isBlank()) {
            tidied.removeLast();
        }
        return tidied;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
