package responsa.judge.domain.gate;

import java.util.List;
import java.util.stream.Stream;
import responsa.judge.domain.words.Lists;
import responsa.judge.domain.words.Phrases;

/// The phrases that gates know, one file for each language. Only the first four languages say how a draft decides
/// and refuses.
final class PhraseBook {
    /// Languages whose files also hold the signs of decisions.
    static final List<String> DECIDING = List.of("en", "de", "fr", "es");

    private static final List<Lists> ALL = Stream.of("en", "de", "fr", "es", "it", "pt", "nl", "zh", "ja")
            .map(language -> Lists.beside(PhraseBook.class, language + ".txt"))
            .toList();

    private PhraseBook() {}

    /// The phrases of a list, of all languages together: nobody says in which one a draft is.
    static Phrases of(String list) {
        return Phrases.of(ALL.stream().flatMap(lists -> lists.of(list).stream()).toList());
    }
}
