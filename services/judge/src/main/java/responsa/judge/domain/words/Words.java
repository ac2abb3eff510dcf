package responsa.judge.domain.words;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The words of a text in their order, in lower case, without what stands between them: so white space, punctuation,
/// quotation marks and emphasis of Markdown make no difference.
///
/// A word is a run of letters, digits and marks, with apostrophes (which are all `'`) and underscores inside it. A
/// sign of Chinese or Japanese, whose words are not set apart, is a word by itself.
public final class Words {
    /// Characters that are read of a text. The rest goes unread, so that a gate's memory is bounded whatever a
    /// recipe allows; nobody's CoT is as long.
    public static final int MOST_READ = 500_000;

    private static final int FIRST_IDEOGRAPHIC = 0x2E80;
    private static final Set<UnicodeScript> SIGN_BY_SIGN =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private String[] words = new String[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Words() {}

    /// The words of a text, or of its first [#MOST_READ] characters.
    public static Words of(String text) {
        Words found = new Words();
        int length = Math.min(text.length(), MOST_READ);
        int start = -1;
        for (int at = 0; at < length; ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            boolean alone = isAlone(sign);
            boolean inside = !alone && isInside(text, at, sign, start >= 0);
            if (start >= 0 && !inside) {
                found.add(text, start, at);
                start = -1;
            }
            if (alone) {
                found.add(text, at, Math.min(next, length));
            } else if (inside && start < 0) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            found.add(text, start, length);
        }
        return found;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// The word at an index from 0.
    public String at(int index) {
        return words[index];
    }

    /// Where the word begins in the text.
    public int start(int index) {
        return starts[index];
    }

    /// Where the word has ended in the text.
    public int end(int index) {
        return ends[index];
    }

    /// The index of the first word that begins at this place of the text or later.
    public int indexAt(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    /// All of them with a single blank before, between and after.
    public String spaced() {
        return spaced(0, size);
    }

    /// Those from an index up to another one, the latter excluded, with a single blank before, between and after.
    public String spaced(int from, int to) {
        StringBuilder spaced = new StringBuilder(" ");
        for (int index = from; index < to; index++) {
            spaced.append(words[index]).append(' ');
        }
        return spaced.toString();
    }

    /// A hash for each run of so many words, in order; empty where there are fewer.
    public long[] runs(int length) {
        long[] runs = new long[Math.max(0, size - length + 1)];
        for (int from = 0; from < runs.length; from++) {
            long hash = 1;
            for (int index = from; index < from + length; index++) {
                hash = Long.rotateLeft(hash * 0x9E3779B97F4A7C15L, 23) ^ words[index].hashCode();
            }
            runs[from] = hash;
        }
        return runs;
    }

    private void add(String text, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = text.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'');
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private static boolean isAlone(int sign) {
        return sign >= FIRST_IDEOGRAPHIC && SIGN_BY_SIGN.contains(UnicodeScript.of(sign));
    }

    private static boolean isInside(String text, int at, int sign, boolean within) {
        if (isPart(sign)) {
            return true;
        }
        boolean joint = sign == '\'' || sign == '\u2019' || sign == '\u02BC' || sign == '_';
        return within && joint && at + 1 < text.length() && isPart(text.codePointAt(at + 1));
    }

    private static boolean isPart(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
    }
}
