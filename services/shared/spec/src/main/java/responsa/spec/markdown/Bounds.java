package responsa.spec.markdown;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How deep and how long a text may be for the Markdown parser, whose work grows with the square of either.
public final class Bounds {
    /// The last column at which a list or a quote may begin. A nested one begins at least one column after the one
    /// around it, so this bounds how many are open at once.
    public static final int LAST_COLUMN = 100;
    /// The most characters without a blank line in which links are looked for.
    public static final int LONGEST_PARAGRAPH = 20_000;

    private static final int TAB = 4;
    private static final Pattern SIGN = Pattern.compile(">|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]|$)");

    private Bounds() {}

    /// The number of the first line on which a list or a quote begins too far to the right.
    public static OptionalInt tooDeep(List<Line> lines) {
        return lines.stream()
                .filter(line -> isTooDeep(line.text()))
                .mapToInt(Line::number)
                .findFirst();
    }

    /// The number of the first line of what has too many characters without a blank line.
    public static OptionalInt tooLong(List<Line> lines) {
        int begun = 0;
        int length = 0;
        for (Line line : lines) {
            boolean blank = isBlank(line.text());
            begun = length == 0 ? line.number() : begun;
            length = blank ? 0 : length + line.text().length() + 1;
            if (length > LONGEST_PARAGRAPH) {
                return OptionalInt.of(begun);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isTooDeep(String text) {
        Matcher sign = SIGN.matcher(text);
        int column = 0;
        int index = 0;
        while (index < text.length()) {
            int width = blankWidth(text.charAt(index), column);
            if (width > 0) {
                index++;
                column += width;
            } else if (sign.region(index, text.length()).lookingAt()) {
                column += sign.end() - index;
                index = sign.end();
                if (column > LAST_COLUMN) {
                    return true;
                }
            } else {
                return false;
            }
        }
        return false;
    }

    private static int blankWidth(char sign, int column) {
        return switch (sign) {
            case ' ' -> 1;
            case '\t' -> TAB - column % TAB;
            default -> 0;
        };
    }

    /// Only these two signs make a line blank in Markdown; [String#isBlank] knows more.
    private static boolean isBlank(String text) {
        return text.chars().allMatch(sign -> sign == ' ' || sign == '\t');
    }
}
