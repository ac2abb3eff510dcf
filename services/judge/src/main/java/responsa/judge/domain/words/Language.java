package responsa.judge.domain.words;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which language a text is in, where that is clear: by its script, and for languages in Latin letters by the small
/// words that every sentence is made of.
///
/// @param name an ISO 639 code, or the name of a script that several languages share, in lower case
public record Language(String name) {
    /// Letters that a text must have. A sign of Chinese or Japanese counts twice.
    private static final int FEWEST_LETTERS = 40;
    private static final Set<UnicodeScript> SIGN_BY_SIGN =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final int FIRST_BESIDE_ASCII = 0x80;
    private static final double MOST_OF_IT = 0.8;
    private static final double SOME_KANA = 0.1;
    private static final int FEWEST_SMALL_WORDS = 4;
    private static final double SHARE_OF_SMALL_WORDS = 0.15;
    private static final double TIMES_THE_NEXT = 1.5;
    private static final Lists LISTS = Lists.beside(Language.class, "small-words.txt");
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
    private static final Map<String, List<String>> LANGUAGES = languages();
    private static final Set<String> LOOKALIKES = words("lookalikes");

    /// The language of the prose in a text; empty where the text is short, mixed, or in a language that no list of
    /// small words is kept for.
    public static Optional<Language> of(String text) {
        String prose = Prose.withoutCode(text);
        return of(prose, Words.of(prose));
    }

    /// The same of a text without blocks of code.
    ///
    /// @param all its words
    public static Optional<Language> of(String prose, Words all) {
        List<String> words = Prose.words(prose, all);
        Map<UnicodeScript, Integer> letters = letters(words);
        int together = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (together < FEWEST_LETTERS) {
            return Optional.empty();
        }
        double needed = MOST_OF_IT * together;
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (han + kana >= needed) {
            return Optional.of(new Language(kana >= SOME_KANA * (han + kana) ? "ja" : "zh"));
        }
        return letters.entrySet().stream()
                .filter(script -> script.getValue() >= needed)
                .findFirst()
                .flatMap(script -> script.getKey() == UnicodeScript.LATIN
                        ? bySmallWords(words)
                        : Optional.of(new Language(script.getKey().name().toLowerCase(Locale.ROOT))));
    }

    /// How many different small words of this language, and of no other that a text is in, stand in the words. In a
    /// script that tells a language, how many of its signs.
    ///
    /// @param other the language whose small words do not count
    public int tracesIn(Words words, Language other) {
        Set<String> own = SMALL_WORDS.getOrDefault(name, Set.of());
        Set<String> its = SMALL_WORDS.getOrDefault(other.name, Set.of());
        Set<String> traces = new HashSet<>();
        for (int index = 0; index < words.size(); index++) {
            String word = words.at(index);
            boolean trace = own.isEmpty()
                    ? isOfScript(word)
                    : own.contains(word) && !its.contains(word) && !LOOKALIKES.contains(word);
            if (trace) {
                traces.add(word);
            }
        }
        return traces.size();
    }

    private boolean isOfScript(String word) {
        String script = UnicodeScript.of(word.codePointAt(0)).name();
        return switch (name) {
            case "zh" -> script.equals("HAN");
            case "ja" -> script.equals("HAN") || script.equals("HIRAGANA") || script.equals("KATAKANA");
            default -> script.equalsIgnoreCase(name);
        };
    }

    private static Map<UnicodeScript, Integer> letters(List<String> words) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        for (String word : words) {
            int first = word.codePointAt(0);
            if (Character.isLetter(first)) {
                UnicodeScript script = script(first);
                letters.merge(script, SIGN_BY_SIGN.contains(script) ? 2 : word.length(), Integer::sum);
            }
        }
        return letters;
    }

    /// The table of scripts is searched only for what it takes a table to tell.
    private static UnicodeScript script(int letter) {
        return letter < FIRST_BESIDE_ASCII ? UnicodeScript.LATIN : UnicodeScript.of(letter);
    }

    private static Optional<Language> bySmallWords(List<String> words) {
        Map<String, Tally> tallies = new HashMap<>();
        for (String word : words) {
            List<String> languages = having(word);
            for (String language : languages) {
                tallies.computeIfAbsent(language, Tally::new).add(languages.size());
            }
        }
        List<Tally> order = tallies.values().stream()
                .sorted(Comparator.comparing(tally -> -tally.weight))
                .toList();
        if (order.isEmpty()) {
            return Optional.empty();
        }
        Tally best = order.getFirst();
        double next = order.size() < 2 ? 0 : order.get(1).weight;
        boolean clear = best.words >= FEWEST_SMALL_WORDS
                && best.words >= SHARE_OF_SMALL_WORDS * words.size()
                && best.weight >= TIMES_THE_NEXT * next;
        return clear ? Optional.of(new Language(best.language)) : Optional.empty();
    }

    /// Small words of one language in a text.
    private static final class Tally {
        private final String language;
        private int words;
        /// The same, each word divided among the languages that have it.
        private double weight;

        Tally(String language) {
            this.language = language;
        }

        void add(int languages) {
            words++;
            weight += 1.0 / languages;
        }
    }

    /// The languages that have a small word, if need be as it is before an apostrophe.
    private static List<String> having(String word) {
        List<String> languages = LANGUAGES.get(word);
        if (languages != null) {
            return languages;
        }
        int apostrophe = word.indexOf('\'');
        return apostrophe < 1 ? List.of() : LANGUAGES.getOrDefault(word.substring(0, apostrophe + 1), List.of());
    }

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> all = new HashMap<>();
        List.of("en", "de", "fr", "es", "it", "pt", "nl").forEach(language -> all.put(language, words(language)));
        return Map.copyOf(all);
    }

    /// Of each small word the languages that have it.
    private static Map<String, List<String>> languages() {
        Map<String, List<String>> all = new HashMap<>();
        SMALL_WORDS.forEach((language, words) -> words.forEach(
                word -> all.computeIfAbsent(word, first -> new ArrayList<>()).add(language)));
        return all;
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        LISTS.of(list).forEach(line -> words.addAll(List.of(line.split(" "))));
        return Set.copyOf(words);
    }
}
