package responsa.judge.domain.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/// What of a text is prose.
public final class Prose {
    /// Possessive, and each kind ends at a line or at a sign of its own, so that one pass is enough.
    private static final SignedPattern NO_PROSE =
            new SignedPattern(List.of("`", "http", "[#"), "`[^`\\n]*+`|https?://\\S++|\\[#[^\\]\\s]{1,100}+]");

    private Prose() {}

    /// The same text with a blank for every character of a code block, so that places stay what they are. A block
    /// that is not closed ends with the text.
    public static String withoutCode(String text) {
        StringBuilder prose = null;
        String fence = "";
        for (int start = 0; start < text.length(); ) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? text.length() : line + 1;
            String mark = mark(text, start, end);
            boolean code = !fence.isEmpty() || !mark.isEmpty();
            if (code) {
                prose = prose == null ? new StringBuilder(text) : prose;
                blank(prose, start, end);
            }
            if (fence.isEmpty()) {
                fence = mark;
            } else if (fence.equals(mark)) {
                fence = "";
            }
            start = end;
        }
        return prose == null ? text : prose.toString();
    }

    /// Without what stands in code, in addresses and in ids of policies: the words that tell which language a text is
    /// in.
    ///
    /// @param text without blocks of code
    /// @param words all words of it
    static List<String> words(String text, Words words) {
        List<MatchResult> aside = NO_PROSE.in(text);
        List<String> prose = new ArrayList<>(words.size());
        int next = 0;
        for (int index = 0; index < words.size(); index++) {
            while (next < aside.size() && aside.get(next).end() <= words.start(index)) {
                next++;
            }
            if (next == aside.size() || words.end(index) <= aside.get(next).start()) {
                prose.add(words.at(index));
            }
        }
        return prose;
    }

    /// The three signs that open or close a block of code, where a line begins with them.
    private static String mark(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return text.startsWith("```", at) ? "```" : text.startsWith("~~~", at) ? "~~~" : "";
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) != '\n') {
                text.setCharAt(at, ' ');
            }
        }
    }
}
