package responsa.scripted.brief;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.scripted.words.Words;

/// A sentence or bullet of a policy.
///
/// @param leaning what it speaks for
/// @param stems of its words
/// @param quote up to nine words of it, exactly as they stand there; empty if markup stands too close
record Clause(Leaning leaning, Set<String> stems, String quote) {
    private static final Pattern SAFE = words("safe(?:ly)? complet\\w*|complet\\w* (?:it |this |them )?safely|safe"
            + " completion|in general terms|general (?:part|terms|information)|with caution|leaves? out");
    private static final Pattern AGAINST = words("not allowed|disallowed|must not|must never|may not|should not"
            + "|should never|shouldn't|can ?not|never|refuses?|prohibit\\w*|forbid\\w*|forbidden|does not|do not");
    private static final Pattern FOR = words("allowed|may|permitted|can be|should (?:help|answer|provide|give|be)"
            + "|is fine|no topic|helps?|useful|gives|finds|explains?|comply|complies");
    /// Begins with a word, not within one.
    private static final Pattern PLAIN_RUN =
            Pattern.compile("(?<![\\p{L}\\p{N}'\u2019*_`])[\\p{L}\\p{N},;'\u2019 -]{20,}+");

    private static final Pattern LOOSE_END = Pattern.compile("[,;'\u2019 -]+$");
    private static final int LONGEST_QUOTE = 9;
    private static final int SHORTEST_QUOTE = 4;

    Clause {
        stems = Set.copyOf(stems);
    }

    /// What a clause speaks for.
    enum Leaning {
        FOR,
        AGAINST,
        SAFE,
        NEITHER
    }

    static Clause of(String text) {
        return new Clause(leaningOf(text), Words.stems(text), quoteOf(text));
    }

    /// Signs of safe completion go first, since such a clause also says what is left out.
    private static Leaning leaningOf(String text) {
        if (SAFE.matcher(text).find()) {
            return Leaning.SAFE;
        }
        if (AGAINST.matcher(text).find()) {
            return Leaning.AGAINST;
        }
        return FOR.matcher(text).find() ? Leaning.FOR : Leaning.NEITHER;
    }

    private static String quoteOf(String text) {
        Matcher run = PLAIN_RUN.matcher(text);
        while (run.find()) {
            String plain = run.group().strip();
            if (plain.chars().filter(letter -> letter == ' ').count() >= SHORTEST_QUOTE - 1) {
                return firstWords(plain, LONGEST_QUOTE);
            }
        }
        return "";
    }

    private static String firstWords(String plain, int most) {
        int end = -1;
        for (int words = 0; words < most && end < plain.length(); words++) {
            int space = plain.indexOf(' ', end + 1);
            end = space < 0 ? plain.length() : space;
        }
        return LOOSE_END.matcher(plain.substring(0, end)).replaceFirst("");
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
