package responsa.judge.domain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Phrases that are looked for, all of them in one pass. They are compared word by word, see [Words].
public final class Phrases {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(String text, Words words) {
        boolean standsAt(Words read, int index) {
            if (index + words.size() > read.size()) {
                return false;
            }
            for (int offset = 0; offset < words.size(); offset++) {
                if (!words.at(offset).equals(read.at(index + offset))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A phrase in a text.
    ///
    /// @param phrase as it was given
    /// @param from index of its first word
    /// @param to index after its last word
    public record Hit(String phrase, int from, int to) {}

    private Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            Words words = Words.of(phrase);
            if (words.size() > 0) {
                byFirstWord
                        .computeIfAbsent(words.at(0), word -> new ArrayList<>())
                        .add(new Phrase(phrase, words));
            }
        }
        byFirstWord.values().forEach(same -> same.sort((one, other) -> other.words.size() - one.words.size()));
    }

    /// These phrases. One without a word is never found.
    public static Phrases of(Collection<String> phrases) {
        return new Phrases(phrases);
    }

    /// Where they stand. Of several that overlap the first counts, of several that begin together the longest.
    public List<Hit> in(Words read) {
        return in(read, 0, read.size());
    }

    /// Where they begin between two words, the latter excluded.
    public List<Hit> in(Words read, int from, int to) {
        List<Hit> hits = new ArrayList<>();
        for (int index = Math.max(0, from); index < Math.min(to, read.size()); index++) {
            Phrase phrase = at(read, index);
            if (phrase != null) {
                hits.add(new Hit(phrase.text, index, index + phrase.words.size()));
                index += phrase.words.size() - 1;
            }
        }
        return hits;
    }

    /// The longest that begins there. Hardly any word begins one.
    private @Nullable Phrase at(Words read, int index) {
        List<Phrase> same = byFirstWord.get(read.at(index));
        if (same != null) {
            for (Phrase phrase : same) {
                if (phrase.standsAt(read, index)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /// Whether any of them is there.
    public boolean anyIn(Words read) {
        return !in(read).isEmpty();
    }

    /// How often each of them is there, those that are not left out.
    public SortedMap<String, Integer> counted(Words read) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        in(read).forEach(hit -> counts.merge(hit.phrase(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }
}
