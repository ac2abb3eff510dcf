package responsa.exporter.domain.row;

import org.jspecify.annotations.Nullable;

/// Something that the dataset card counts of a row.
///
/// @param value shortened and without control characters: much of it was submitted by others, and it goes into the
///     manifest and the card
public record Fact(Dimension dimension, String value) {
    private static final int LONGEST = 120;
    private static final String NOT_STATED = "not stated";

    public Fact {
        value = cleaned(value);
    }

    /// The value, or that there is none.
    static String stated(@Nullable String value) {
        return value == null || value.isBlank() ? NOT_STATED : value;
    }

    /// Whether a counted value says that there was none.
    public static boolean isStated(String value) {
        return !value.equals(NOT_STATED);
    }

    private static String cleaned(String value) {
        if (isClean(value)) {
            return value;
        }
        StringBuilder plain = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(point -> plain.appendCodePoint(isPlain(point) ? point : ' '));
        return stated(plain.toString().strip());
    }

    /// The usual case, and cheap: this is done for every row.
    private static boolean isClean(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return value.charAt(0) != ' ' && value.charAt(value.length() - 1) != ' ';
    }

    private static boolean isPlain(int point) {
        return !Character.isISOControl(point)
                && switch (Character.getType(point)) {
                    case Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.FORMAT,
                            Character.SURROGATE -> false;
                    default -> true;
                };
    }
}
