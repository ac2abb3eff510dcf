package responsa.scripted.brief;

import java.util.regex.Pattern;
import responsa.scripted.words.Phrases;

/// Signs in the words of a request. Few and coarse: they make a stand-in's decisions plausible, no more.
final class Signs {
    /// Characters of a request that are read.
    private static final int READ = 2_000;
    /// What is quoted is material: it says nothing of what is wanted.
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
    private static final Phrases PHRASES = Phrases.beside(Signs.class, "signs.txt");
    private static final Pattern HARM = anyOf("harm");
    private static final Pattern HAND_OUT = anyOf("hand-out");
    private static final Pattern TWO_SIDED = anyOf("two-sided");
    private static final Pattern ORDINARY = anyOf("ordinary");

    private final String request;

    private Signs(String request) {
        this.request = request;
    }

    static Signs of(String request) {
        String read = request.substring(0, Math.min(READ, request.length()));
        return new Signs(QUOTED.matcher(read).replaceAll(" "));
    }

    /// That somebody could be harmed, a rule is to be talked away, or something about somebody else, or somebody's work
    /// as a whole, is to be handed out.
    boolean warn() {
        return HARM.matcher(request).find() || HAND_OUT.matcher(request).find();
    }

    /// That a personal decision is wanted, or a thing with two sides.
    boolean areTwoSided() {
        return TWO_SIDED.matcher(request).find();
    }

    /// That somebody wants to learn, choose or make something ordinary.
    boolean areOrdinary() {
        return ORDINARY.matcher(request).find();
    }

    private static Pattern anyOf(String list) {
        String alternatives = String.join("|", PHRASES.of(list));
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
