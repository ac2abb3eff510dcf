package responsa.exporter.domain.selection;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an answer's CoT says it decides: `comply`, `refuse` or `safe-complete`.
public final class AnswerDecision {
    /// Where it says none of them.
    public static final String NOT_STATED = "not stated";

    /// A line that announces it, with a few words between; the last one counts.
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?i)\\bdecision\\b[^\\n]{0,60}?\\b(comply|refuse|safe[- ]complete)");

    private static final String WORD = "decision";

    private AnswerDecision() {}

    /// The decision that a CoT announces.
    public static String in(String cot) {
        Matcher matcher = ANNOUNCED.matcher(cot);
        String last = NOT_STATED;
        int from = word(cot, 0);
        while (from < cot.length() && matcher.find(from)) {
            last = matcher.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
            from = word(cot, matcher.end());
        }
        return last;
    }

    /// Where the word stands next, in any case; the text's length if nowhere. The pattern is slow where it finds
    /// nothing, and every CoT is asked.
    private static int word(String cot, int from) {
        for (int at = from; at < cot.length(); at++) {
            char letter = cot.charAt(at);
            if ((letter == 'd' || letter == 'D') && cot.regionMatches(true, at, WORD, 0, WORD.length())) {
                return at;
            }
        }
        return cot.length();
    }
}
