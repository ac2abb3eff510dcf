package responsa.scripted.brief;

import java.util.regex.Pattern;
import responsa.scripted.words.Phrases;
import responsa.scripted.words.Signs;

/// What the words of a request betray of it. Few and coarse signs: they make a stand-in's decisions plausible, no more.
///
/// @param words of its beginning, without what it quotes
record Wish(String words) {
    /// Characters of a request that are read.
    private static final int READ = 2_000;
    /// What is quoted is material: it says nothing of what is wanted.
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Phrases SIGNS = Phrases.beside(Wish.class, "signs.txt");
    private static final Signs HARM = Signs.asWords(SIGNS.of("harm"));
    private static final Signs HAND_OUT = Signs.asWords(SIGNS.of("hand-out"));
    private static final Signs TWO_SIDED = Signs.asWords(SIGNS.of("two-sided"));
    private static final Signs ORDINARY = Signs.asWords(SIGNS.of("ordinary"));

    static Wish of(String request) {
        String read = request.substring(0, Math.min(READ, request.length()));
        return new Wish(Signs.words(QUOTED.matcher(read).replaceAll(" ")));
    }

    /// Somebody could be harmed, a rule is to be talked away, or something about somebody else, or somebody's work as a
    /// whole, is to be handed out.
    boolean warns() {
        return HARM.areIn(words) || HAND_OUT.areIn(words);
    }

    /// A personal decision is wanted, or a thing with two sides.
    boolean isTwoSided() {
        return TWO_SIDED.areIn(words);
    }

    /// Somebody wants to learn, choose or make something ordinary.
    boolean isOrdinary() {
        return ORDINARY.areIn(words);
    }
}
