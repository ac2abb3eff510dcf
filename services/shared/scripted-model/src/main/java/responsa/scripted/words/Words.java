package responsa.scripted.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a text, and their stems.
public final class Words {
    private static final Set<String> COMMON = Set.copyOf(List.of("""
            a about above after again all also am an and any are as at be because been before being below between both \
            but by can could did do does doing down during each few for from further had has have having he her \
            here hers him his how i if in into is it its itself just me more most my no nor not now of off on \
            once only or other our out over own same she should so some such than that the their them then there \
            these they this those through to too under until up us very was we were what when where which while \
            who whom why will with would you your yours i'm i've it's don't isn't can't won't let's that's \
            please may might must shall one two three one's really like got get gets ask asks asked tell tells \
            told give gives given say says said want wants wanted need needs needed make makes made know knows \
            help helps find finds use uses used using take takes see write writes explain explains describe list \
            think good best many much lot thing things way ways every something someone anyone anything whether \
            without within however even still yet ever never always rather well past next last\
            """.split(" ")));

    private Words() {}

    /// The words in their order: letters, digits, and apostrophes or hyphens between them.
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && partOfWord(text, i);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /// The stems of the words that carry meaning, in the order of their first mention.
    public static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : of(text)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!isCommon(lower)) {
                stems.add(stem(lower));
            }
        }
        return stems;
    }

    /// Whether a word in lower case says nothing of what a text is about.
    static boolean isCommon(String lower) {
        return lower.length() < 3 || COMMON.contains(lower);
    }

    /// A word in lower case without its ending: roughly, and alike for most forms of a word.
    static String stem(String lower) {
        String bare = cut(lower.replace('’', '\''), "'s");
        if (bare.length() > 4 && bare.endsWith("ies")) {
            return bare.substring(0, bare.length() - 3) + "y";
        }
        if (bare.endsWith("s") && !bare.endsWith("ss") && bare.length() > 3) {
            bare = bare.substring(0, bare.length() - 1);
        }
        String root = bare.length() > 5 ? cut(cut(bare, "ing"), "ed") : bare;
        return root.length() > 4 ? cut(single(root), "e") : root;
    }

    private static String cut(String word, String ending) {
        return word.endsWith(ending) && word.length() > ending.length() + 2
                ? word.substring(0, word.length() - ending.length())
                : word;
    }

    /// A doubled last letter written once, as it is before an ending: "stripping" and "strip".
    private static String single(String root) {
        int last = root.length() - 1;
        return root.charAt(last) == root.charAt(last - 1) ? root.substring(0, last) : root;
    }

    private static boolean partOfWord(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        return (letter == '\'' || letter == '’' || letter == '-')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
