package responsa.scripted.drafter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import responsa.scripted.brief.Briefing;
import responsa.scripted.brief.CotStyle;
import responsa.scripted.brief.Decision;
import responsa.scripted.brief.Policy;
import responsa.scripted.brief.Weighing;
import responsa.scripted.words.Phrase;
import responsa.scripted.words.Topic;

/// Writes a CoT from sentences that were written beforehand: what is asked, which policies bear on it, what speaks for
/// and against, what is decided, how the response will look.
record CotWriter(Briefing briefing, Topic topic, Sentences sentences) {

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
        List<String> said = new ArrayList<>();
        said.add(sentences.one("cot-opening", topic.phrase()));
        said.add(bearing(decision, relevant.subList(0, Math.min(1, relevant.size()))));
        said.add(sentences.one("cot-weighing", decision, topic.keyword(1)));
        said.add(manner(decision));
        return said;
    }

    private List<String> atLength(Decision decision, List<Policy> relevant) {
        List<String> weighed = sentences.shuffled("cot-weighing-" + decision.id());
        List<String> said = new ArrayList<>();
        said.add(sentences.one("cot-opening", topic.phrase()) + " " + sentences.one("cot-reading", topic.keyword(0)));
        said.add(bearing(decision, relevant));
        said.add(Phrase.filled(weighed.get(0), topic.keyword(1)) + " "
                + Phrase.filled(weighed.get(1), topic.keyword(2)));
        said.add((sentences.one("cot-plan", decision, topic.phrase()) + " " + manner(decision)).strip());
        return said;
    }

    private String bearing(Decision decision, List<Policy> relevant) {
        List<String> said = new ArrayList<>();
        for (Policy policy : relevant) {
            String too = said.isEmpty() ? "" : "-too";
            said.add(
                    style().cites()
                            ? cited(policy, decision, too)
                            : sentences.one("cot-valued" + too, inWords(policy)));
        }
        return String.join(" ", said);
    }

    private String cited(Policy policy, Decision decision, String too) {
        String quote = policy.quote(decision);
        return quote.isEmpty()
                ? sentences.one("cot-cited" + too, policy.id())
                : sentences.one("cot-quoted" + too, policy.id(), quote);
    }

    /// Which policy says how this is to be said, where policies are named and one does.
    private String manner(Decision decision) {
        return briefing.styleOf(decision)
                .filter(policy -> style().cites())
                .map(policy -> sentences.one("cot-manner", policy.id()))
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
}
