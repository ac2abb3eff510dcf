package responsa.scripted.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a text is about, in its own words, letters and digits only: no markup and no sign of the text gets through.
///
/// @param phrase a few words that stand together in it
/// @param keywords the words that carry meaning, at most eight; never empty
public record Topic(String phrase, List<String> keywords) {
    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_KEYWORDS = 8;
    private static final int LONGEST_WORD = 24;
    private static final Set<String> JOINTS = Set.of("of", "for", "and", "the", "a", "an", "in", "on", "to", "from");
    /// After a single word one of these shows that the word was a verb: "clean a violin bow".
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Topic UNKNOWN = new Topic("this question", List.of("the question"));

    public Topic {
        keywords = List.copyOf(keywords);
    }

    /// What a text is about; its first 4,000 characters are read.
    public static Topic of(String text) {
        List<String> words = Words.of(text.substring(0, Math.min(text.length(), 4_000)));
        Set<String> keywords = new LinkedHashSet<>();
        words.stream()
                .filter(Topic::carries)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .limit(MOST_KEYWORDS)
                .forEach(keywords::add);
        return keywords.isEmpty() ? UNKNOWN : new Topic(phrase(words), List.copyOf(keywords));
    }

    /// A keyword; counted round and round.
    public String keyword(int index) {
        return keywords.get(index % keywords.size());
    }

    /// The run of words, joints among them, that carries most; of equals the first.
    private static String phrase(List<String> words) {
        List<String> best = List.of();
        int most = 0;
        for (int start = 0; start < words.size(); start++) {
            List<String> run = runFrom(words, start);
            int carried = (int) run.stream().filter(Topic::carries).count();
            if (carried > most) {
                best = run;
                most = carried;
            }
        }
        return String.join(" ", best);
    }

    private static List<String> runFrom(List<String> words, int start) {
        List<String> run = new ArrayList<>();
        int end = 0;
        for (int at = start; at < words.size() && run.size() < LONGEST_PHRASE; at++) {
            String word = words.get(at);
            boolean carries = carries(word);
            if (!carries && (run.isEmpty() || !JOINTS.contains(word))) {
                break;
            }
            if (ARTICLES.contains(word) && run.size() == 1) {
                run.clear();
            } else {
                run.add(word);
            }
            end = carries ? run.size() : Math.min(end, run.size());
        }
        return run.subList(0, end);
    }

    private static boolean carries(String word) {
        return word.length() <= LONGEST_WORD && !Words.isCommon(word.toLowerCase(Locale.ROOT));
    }
}
