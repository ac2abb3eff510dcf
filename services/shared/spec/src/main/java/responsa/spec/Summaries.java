package responsa.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line for a policy, made of its own words.
final class Summaries {
    /// The longest summary.
    static final int LONGEST = 240;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'”’)\\]]*(?= |$)");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:^|[\\s(])(?:e\\.g|i\\.e|etc|vs|cf|\\p{L})\\.$");

    private Summaries() {}

    /// As many whole sentences as are within the bound; the first one cut at a word where it alone exceeds
    /// it.
    static String of(String opening) {
        int end = 0;
        Matcher sentence = SENTENCE_END.matcher(opening);
        while (sentence.find() && sentence.end() <= LONGEST) {
            int tail = Math.max(end, sentence.start() - 4);
            if (!ABBREVIATED
                    .matcher(opening.substring(tail, sentence.start() + 1))
                    .find()) {
                end = sentence.end();
            }
        }
        boolean whole = opening.length() <= LONGEST;
        return end > 0 && !whole ? opening.substring(0, end) : bounded(opening, LONGEST);
    }

    /// The text, cut before the word that exceeds the bound, with an ellipsis.
    static String bounded(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest - 1);
        int end = space > longest / 2 ? space : longest - 1;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + "…";
    }
}
