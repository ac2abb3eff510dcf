package responsa.scripted.drafter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.CotStyle;
import responsa.scripted.brief.Decision;
import responsa.scripted.brief.Policy;
import responsa.scripted.brief.Weighing;
import responsa.scripted.chance.Chance;
import responsa.scripted.words.Phrase;
import responsa.scripted.words.Topic;

/// Writes a CoT from sentences that were written beforehand: what is asked, which policies bear on it, what speaks for
/// and against, what is decided, how the response will look.
record CotWriter(Briefing briefing, Topic topic, Chance chance) {

    /// The CoT for what follows from the policies.
    String write(Weighing weighing) {
        return write(weighing.decision(), weighing.relevant());
    }

    /// The CoT for a decision, whether it follows or not. Its last line announces it.
    String write(Decision decision, List<Policy> relevant) {
        List<String> paragraphs = style().brief() ? brief(decision, relevant) : atLength(decision, relevant);
        paragraphs.removeIf(String::isEmpty);
        return String.join(style().brief() ? " " : "\n\n", paragraphs) + announced(decision);
    }

    /// The line that says what was decided.
    static String announced(Decision decision) {
        return "\n\nDecision: " + decision.id();
    }

    private List<String> brief(Decision decision, List<Policy> relevant) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Phrase.filled(pick(CotPhrases.OPENINGS), topic.phrase()));
        sentences.add(bearing(decision, relevant.subList(0, Math.min(1, relevant.size()))));
        sentences.add(Phrase.filled(pick(CotPhrases.weighing(decision)), keyword(1)));
        sentences.add(manner(decision));
        return sentences;
    }

    private List<String> atLength(Decision decision, List<Policy> relevant) {
        List<String> weighed = chance.shuffled(CotPhrases.weighing(decision));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Phrase.filled(pick(CotPhrases.OPENINGS), topic.phrase()) + " "
                + Phrase.filled(pick(CotPhrases.READINGS), keyword(0)));
        paragraphs.add(bearing(decision, relevant));
        paragraphs.add(Phrase.filled(weighed.get(0), keyword(1)) + " " + Phrase.filled(weighed.get(1), keyword(2)));
        paragraphs.add(
                (Phrase.filled(pick(CotPhrases.plans(decision)), topic.phrase()) + " " + manner(decision)).strip());
        return paragraphs;
    }

    private String bearing(Decision decision, List<Policy> relevant) {
        List<String> sentences = new ArrayList<>();
        for (Policy policy : relevant) {
            boolean first = sentences.isEmpty();
            if (style().cites()) {
                sentences.add(cited(policy, decision, first));
            } else {
                sentences.add(Phrase.filled(pick(first ? CotPhrases.VALUED : CotPhrases.VALUED_TOO), inWords(policy)));
            }
        }
        return String.join(" ", sentences);
    }

    private String cited(Policy policy, Decision decision, boolean first) {
        String quote = policy.quote(decision);
        if (quote.isEmpty()) {
            return Phrase.filled(pick(first ? CotPhrases.CITED : CotPhrases.CITED_TOO), policy.id());
        }
        return Phrase.filled(pick(first ? CotPhrases.QUOTED : CotPhrases.QUOTED_TOO), policy.id(), quote);
    }

    /// Which policy says how this is to be said, where policies are named and one does.
    private String manner(Decision decision) {
        return briefing.styleOf(decision)
                .filter(policy -> style().cites())
                .map(policy -> Phrase.filled(pick(CotPhrases.MANNER), policy.id()))
                .orElse("");
    }

    /// A title as it stands within a sentence. Titles of policies mostly say what to do, or what to respect.
    private static String inWords(Policy policy) {
        String title = policy.title().strip();
        return title.isEmpty() ? "do this well" : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private CotStyle style() {
        return briefing.style();
    }

    private String keyword(int index) {
        return topic.keywords().get(index % topic.keywords().size());
    }

    private String pick(List<String> phrases) {
        return chance.oneOf(phrases);
    }
}
