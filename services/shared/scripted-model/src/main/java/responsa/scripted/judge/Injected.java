package responsa.scripted.judge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a ready-made judgement in a text.
final class Injected {
    private static final Pattern OPENING = Pattern.compile("\\{\\s{0,20}\"(?:code|label|scores)\"");

    private Injected() {}

    /// The first, from its opening brace to the one that closes it; braces within strings are taken for others.
    static Optional<String> in(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) {
            return Optional.empty();
        }
        int depth = 0;
        for (int at = opening.start(); at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return Optional.of(text.substring(opening.start(), at + 1));
            }
        }
        return Optional.empty();
    }
}
