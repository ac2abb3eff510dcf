package responsa.scripted.drafter;

import java.util.List;
import responsa.scripted.brief.Decision;
import responsa.scripted.chance.Chance;
import responsa.scripted.words.Phrase;
import responsa.scripted.words.Phrases;

/// Picks sentences of `phrases.txt` by chance, and fills their places.
record Sentences(Chance chance) {
    private static final Phrases PHRASES = Phrases.beside(Sentences.class, "phrases.txt");

    /// One sentence of a list.
    String one(String list, String... words) {
        return Phrase.filled(chance.oneOf(PHRASES.of(list)), words);
    }

    /// One sentence of the list that a decision has.
    String one(String list, Decision decision, String... words) {
        return one(list + "-" + decision.id(), words);
    }

    /// The sentences of a list in any order, their places still open.
    List<String> shuffled(String list) {
        return chance.shuffled(PHRASES.of(list));
    }
}
