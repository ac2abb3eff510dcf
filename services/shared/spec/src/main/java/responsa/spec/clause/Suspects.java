package responsa.spec.clause;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import responsa.spec.markdown.Line;

/// Finds lines that somebody may have meant as a clause or a heading.
final class Suspects {
    /// The most that are told; who mends these sees the rest.
    static final int MOST = 5;

    private static final Pattern OTHER_SIGN =
            Pattern.compile("^[^\\p{L}\\p{N}]*(\\p{Lu}{1,8}\\d{1,3})[-_]?\\(?(\\p{Ll})\\)?(?=[\\s:.)]|$)");
    private static final Pattern NO_CLASS = Pattern.compile("^\\s*\\(?(\\p{Ll}|\\d{1,3})[.)]\\s+\\S.*");
    private static final Pattern BOLD = Pattern.compile("^\\s*\\*\\*[^*]{1,80}\\*\\*:?\\s*$");

    private Suspects() {}

    /// @param anyClause whether any class was found; where one was, captions and lists are what they seem
    static List<Suspect> in(List<Line> lines, boolean anyClause) {
        return lines.stream()
                .flatMap(line -> suspect(line, anyClause).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<Suspect> suspect(Line line, boolean anyClause) {
        String text = line.text();
        if (Signs.clause(text).isPresent()) {
            return Optional.empty();
        }
        Matcher other = OTHER_SIGN.matcher(text);
        if (other.lookingAt()) {
            return suspect(
                    line,
                    "\"%s\" is no clause's id".formatted(text.substring(other.start(1), other.end())),
                    "write \"%s.%s\"".formatted(other.group(1), other.group(2)));
        }
        return anyClause ? Optional.empty() : unlettered(line, text);
    }

    private static Optional<Suspect> unlettered(Line line, String text) {
        Matcher lettered = NO_CLASS.matcher(text);
        if (lettered.matches()) {
            return suspect(
                    line,
                    "the clause \"%s\" names no class".formatted(lettered.group(1)),
                    "write the class before it, such as \"AB1.%s\"".formatted(lettered.group(1)));
        }
        return BOLD.matcher(text).matches() || Signs.isCaption(text)
                ? suspect(line, "\"%s\" is no Markdown heading".formatted(text.strip()), "write \"## \" before it")
                : Optional.empty();
    }

    private static Optional<Suspect> suspect(Line line, String what, String remedy) {
        return Optional.of(new Suspect(line.number(), what, remedy));
    }
}
