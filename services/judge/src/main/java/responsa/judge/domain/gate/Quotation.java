package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.List;

/// Text in quotation marks.
///
/// @param start where the mark that opens it stands
/// @param end after the mark that closes it
/// @param text what stands between them
record Quotation(int start, int end, String text) {
    private static final int LONGEST = 600;
    /// Marks that are tried, so that a text of nothing but marks is read in one pass.
    private static final int MOST = 2_000;

    /// All in a text, in order, none inside another; none reaches over a blank line or is longer than 600
    /// characters.
    static List<Quotation> in(String text) {
        List<Quotation> found = new ArrayList<>();
        int tried = 0;
        for (int at = 0; at < text.length() && tried < MOST; at++) {
            String closing = closing(text.charAt(at));
            if (!closing.isEmpty() && opens(text, at)) {
                tried++;
                int end = end(text, at, closing);
                if (end > 0) {
                    found.add(new Quotation(at, end, text.substring(at + 1, end - 1)));
                    at = end - 1;
                }
            }
        }
        return found;
    }

    /// A straight mark opens where no word ends before it: an inch or a closing mark does not.
    private static boolean opens(String text, int at) {
        return text.charAt(at) != '"' || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static int end(String text, int start, String closing) {
        int last = Math.min(text.length(), start + LONGEST);
        for (int at = start + 1; at < last; at++) {
            if (closing.indexOf(text.charAt(at)) >= 0) {
                return at == start + 1 ? 0 : at + 1;
            }
            if (text.charAt(at) == '\n' && at + 1 < last && text.charAt(at + 1) == '\n') {
                return 0;
            }
        }
        return 0;
    }

    /// What closes a quotation that this mark opens; empty if it opens none. German and English use one mark on
    /// different sides.
    private static String closing(char opening) {
        return switch (opening) {
            case '"' -> "\"";
            case '\u201C' -> "\u201D";
            case '\u201E' -> "\u201C\u201D";
            case '\u00AB' -> "\u00BB";
            case '\u300C' -> "\u300D";
            case '\u300E' -> "\u300F";
            default -> "";
        };
    }
}
