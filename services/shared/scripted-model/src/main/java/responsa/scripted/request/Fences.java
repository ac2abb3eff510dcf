package responsa.scripted.request;

import java.util.Optional;

/// Finds what stands between `<name>` and `</name>`.
///
/// The first end counts: whoever writes a fence escapes its name inside. An opening on a line of its own goes before
/// one
/// that is only mentioned in a sentence.
public final class Fences {
    private Fences() {}

    /// What stands in the first fence of this name, without the line breaks at its ends.
    public static Optional<String> inside(String text, String name) {
        int open = openingOf(text, "<" + name + ">");
        if (open < 0) {
            return Optional.empty();
        }
        int start = open + name.length() + 2;
        int end = text.indexOf("</" + name + ">", start);
        return end < 0 ? Optional.empty() : Optional.of(trimmed(text.substring(start, end)));
    }

    /// What stands before the first fence of this name; everything where there is none.
    public static String before(String text, String name) {
        int open = openingOf(text, "<" + name + ">");
        return open < 0 ? text : text.substring(0, open);
    }

    /// Whether a fence of this name opens on a line of its own.
    static boolean opens(String text, String name) {
        return ownLineOf(text, "<" + name + ">") >= 0;
    }

    private static int openingOf(String text, String tag) {
        int own = ownLineOf(text, tag);
        return own >= 0 ? own : text.indexOf(tag);
    }

    private static int ownLineOf(String text, String tag) {
        int at = text.indexOf(tag);
        while (at >= 0) {
            int end = at + tag.length();
            boolean starts = at == 0 || text.charAt(at - 1) == '\n';
            if (starts && (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r')) {
                return at;
            }
            at = text.indexOf(tag, end);
        }
        return -1;
    }

    private static String trimmed(String inside) {
        int start = inside.startsWith("\n") ? 1 : 0;
        int end = inside.length() > start && inside.endsWith("\n") ? inside.length() - 1 : inside.length();
        return inside.substring(start, end);
    }
}
