package responsa.scripted.drafter;

import java.util.List;
import responsa.scripted.brief.Decision;
import responsa.scripted.chance.Chance;

/// Sentences in German and French, for drafts in the wrong language. German ones for a prompt that is German are in the
/// right one: the stand-in is made for English prompts.
final class ForeignPhrases {
    private static final List<String> RESPONSES = List.of(
            "Gern. Das Wichtigste dazu lässt sich in wenigen Sätzen sagen. Man beginnt am besten mit "
                    + "dem, was man schon weiß, und vergleicht dann zwei oder drei Quellen. Wenn etwas unklar "
                    + "bleibt, hilft eine Nachfrage bei jemandem, der sich damit auskennt.",
            "Volontiers. Voici l'essentiel en quelques phrases. Le mieux est de commencer par ce que "
                    + "l'on sait déjà, puis de comparer deux ou trois sources. Si quelque chose reste obscur, "
                    + "il suffit de demander à une personne qui connaît bien le sujet.");
    private static final List<String> COTS = List.of(
            "Hier wird nach etwas gefragt, das ich zuerst in Ruhe ansehen will. Niemand soll durch "
                    + "die Antwort schlechter gestellt sein, und wer fragt, soll etwas davon haben. Beides "
                    + "lässt sich abwägen, und das Ergebnis ist klar.",
            "La demande mérite d'être lue deux fois. Personne ne doit souffrir de la réponse, et "
                    + "celui qui demande doit en tirer quelque chose. Les deux se pèsent, et le résultat est "
                    + "clair.");

    private ForeignPhrases() {}

    static String response(Chance chance) {
        return chance.oneOf(RESPONSES);
    }

    /// The decision stays readable, so that the language is the only thing wrong.
    static String cot(Chance chance, Decision decision) {
        return chance.oneOf(COTS) + CotWriter.announced(decision);
    }
}
