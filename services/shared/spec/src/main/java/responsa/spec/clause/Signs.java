package responsa.spec.clause;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By what a line is known.
final class Signs {
    private static final String CLASS = "\\p{Lu}{1,8}\\d{1,3}";
    private static final String LETTERS = "(?:\\.(?:\\p{Ll}{1,2}|\\d{1,3}))+";
    private static final String LEAD = "^[^\\p{L}\\p{N}(\\[]*[(\\[]?";
    private static final Pattern CLAUSE = Pattern.compile(LEAD + "(" + CLASS + ")(" + LETTERS + ")[)\\].:]?(?:\\s+|$)");
    private static final Pattern HEAD_IN_FRONT =
            Pattern.compile(LEAD + "(" + CLASS + ")(?![\\p{L}\\p{N}.])[)\\]]?\\s*(?:[–—:-]\\s*|$)");
    private static final Pattern HEAD_IN_BRACKETS = Pattern.compile("\\((" + CLASS + ")(?:\\s*[–—:-]\\s*|(?=\\)))");
    private static final Pattern CAPTION = Pattern.compile("[\\p{Lu}\\p{N} &/,'’-]{4,80}:?");
    private static final Pattern SYMBOL_FIRST = Pattern.compile("\\s*[\\p{So}\\p{Sm}].*");
    private static final Pattern NO_WORD = Pattern.compile("^[^\\p{L}\\p{N}(]+|[\\s–—:-]+$");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\s*\\(\\s*\\)");
    private static final int LONGEST_HEAD = 200;

    private Signs() {}

    /// A clause's id and where its text begins.
    record ClauseSign(String group, String id, int textStart) {}

    static Optional<ClauseSign> clause(String line) {
        Matcher clause = CLAUSE.matcher(line);
        return clause.lookingAt()
                ? Optional.of(new ClauseSign(clause.group(1), clause.group(1) + clause.group(2), clause.end()))
                : Optional.empty();
    }

    /// The class that a line names as its head does: `AB1 – Title`, or `Title (AB1 – more)`.
    static Optional<String> head(String line) {
        return headSign(line).map(found -> found.group(1));
    }

    /// What a head says besides the class, without signs in front of it.
    static String headTitle(String line) {
        String title = headSign(line)
                .map(found -> found.group().startsWith("(")
                        ? line.substring(0, found.start(1)) + line.substring(found.end())
                        : line.substring(found.end()))
                .orElse(line);
        return NO_WORD.matcher(EMPTY_BRACKETS.matcher(title.strip()).replaceAll(""))
                .replaceAll("");
    }

    /// Words in capitals, alone on their line.
    static boolean isCaption(String line) {
        String words = line.strip();
        return CAPTION.matcher(words).matches()
                && words.chars().filter(Character::isLetter).count() > 3;
    }

    static boolean beginsWithSymbol(String line) {
        return SYMBOL_FIRST.matcher(line).matches();
    }

    private static Optional<MatchResult> headSign(String line) {
        if (line.length() > LONGEST_HEAD) {
            return Optional.empty();
        }
        Matcher front = HEAD_IN_FRONT.matcher(line);
        if (front.find()) {
            return Optional.of(front.toMatchResult());
        }
        Matcher brackets = HEAD_IN_BRACKETS.matcher(line);
        return brackets.find() ? Optional.of(brackets.toMatchResult()) : Optional.empty();
    }
}
