package responsa.scripted.words;

import java.util.List;
import java.util.Locale;

/// Words to look for in a text. Not regular expressions: those took three quarters of the time of a verdict, and a
/// benchmark counts the stand-in's time, too.
public final class Signs {
    private final List<String> needles;

    private Signs(List<String> needles) {
        this.needles = needles;
    }

    /// Signs that count wherever they stand, of a text in lower case.
    public static Signs anywhere(List<String> signs) {
        return new Signs(signs);
    }

    /// Signs that count as whole words, of a text that [#words] gave; `*` at the end of one stands for any ending.
    public static Signs asWords(List<String> signs) {
        return new Signs(signs.stream()
                .map(sign -> sign.endsWith("*") ? " " + sign.substring(0, sign.length() - 1) : " " + sign + " ")
                .toList());
    }

    /// The words of a text in lower case, each between blanks.
    public static String words(String text) {
        return " " + String.join(" ", Words.of(text.toLowerCase(Locale.ROOT))) + " ";
    }

    /// Whether one of them is in a text.
    public boolean areIn(String text) {
        for (String needle : needles) {
            if (text.contains(needle)) {
                return true;
            }
        }
        return false;
    }
}
