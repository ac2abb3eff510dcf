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

    private AnswerDecision() {}

    /// The decision that a CoT announces.
    public static String in(String cot) {
        Matcher matcher = ANNOUNCED.matcher(cot);
        String last = NOT_STATED;
        while (matcher.find()) {
            last = matcher.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
        }
        return last;
    }
}
