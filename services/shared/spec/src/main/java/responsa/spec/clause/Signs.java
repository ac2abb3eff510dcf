package responsa.spec.clause;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// By what a line is known.
final class Signs {
    private static final String CLASS = "\\p{Lu}{1,8}\\d{1,3}";
    private static final String LETTERS = "(?:\\.(?:\\p{Ll}{1,2}|\\d{1,3})){1,8}";
    private static final String LEAD = "^[^\\p{L}\\p{N}(\\[]*+[(\\[]?";
    private static final Pattern CLAUSE = Pattern.compile(LEAD + "(" + CLASS + ")(" + LETTERS + ")[)\\].:]?(?:\\h+|$)");
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
        return line.length() > LONGEST_HEAD
                ? Optional.empty()
                : Stream.of(HEAD_IN_FRONT, HEAD_IN_BRACKETS)
                        .map(form -> form.matcher(line))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst();
    }

    /// What a head says besides the class, without signs in front of it.
    static String headTitle(String line) {
        Matcher front = HEAD_IN_FRONT.matcher(line);
        Matcher brackets = HEAD_IN_BRACKETS.matcher(line);
        String title = line;
        if (front.find()) {
            title = line.substring(front.end());
        } else if (brackets.find()) {
            title = line.substring(0, brackets.start(1)) + line.substring(brackets.end());
        }
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
}
