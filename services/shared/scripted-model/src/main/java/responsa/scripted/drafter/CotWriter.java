package responsa.scripted.drafter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import responsa.scripted.brief.CotStyle;
import responsa.scripted.brief.Decision;
import responsa.scripted.brief.Policy;
import responsa.scripted.brief.Weighing;
import responsa.scripted.chance.Chance;
import responsa.scripted.words.Topic;

/// Writes a CoT from sentences that were written beforehand: what is asked, which policies bear on it, what speaks for
/// and against, what is decided, how the response will look.
record CotWriter(CotStyle style, Topic topic, Chance chance) {

    /// The CoT for what follows from the policies.
    String write(Weighing weighing) {
        return write(weighing.decision(), weighing.relevant());
    }

    /// The CoT for a decision, whether it follows or not.
    String write(Decision decision, List<Policy> relevant) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(pick(CotPhrases.OPENINGS).formatted(topic.phrase()));
        if (!style.brief()) {
            paragraphs.add(pick(CotPhrases.READINGS).formatted(keyword(0)));
        }
        paragraphs.add(bearing(decision, style.brief() ? firstOf(relevant) : relevant));
        if (!style.brief()) {
            List<String> weighed = chance.shuffled(CotPhrases.weighing(decision));
            paragraphs.add(
                    weighed.get(0).formatted(keyword(1)) + " " + weighed.get(1).formatted(keyword(2)));
        }
        paragraphs.add(pick(CotPhrases.decided(decision)));
        if (!style.brief()) {
            paragraphs.add(pick(CotPhrases.plans(decision)).formatted(topic.phrase()));
        }
        paragraphs.removeIf(String::isEmpty);
        return String.join(style.brief() ? " " : "\n\n", paragraphs);
    }

    private String bearing(Decision decision, List<Policy> relevant) {
        List<String> sentences = new ArrayList<>();
        for (Policy policy : relevant) {
            boolean first = sentences.isEmpty();
            if (style.cites()) {
                sentences.add(cited(policy, decision, first));
            } else {
                sentences.add(
                        pick(first ? CotPhrases.VALUED : CotPhrases.VALUED_TOO).formatted(inWords(policy)));
            }
        }
        return String.join(" ", sentences);
    }

    private String cited(Policy policy, Decision decision, boolean first) {
        String quote = policy.quote(decision);
        if (quote.isEmpty()) {
            return pick(first ? CotPhrases.CITED : CotPhrases.CITED_TOO).formatted(policy.id());
        }
        return pick(first ? CotPhrases.QUOTED : CotPhrases.QUOTED_TOO).formatted(policy.id(), quote);
    }

    /// A title as it stands within a sentence. Titles of policies mostly say what to do, or what to respect.
    private static String inWords(Policy policy) {
        String title = policy.title().strip();
        return title.isEmpty() ? "do this well" : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private String keyword(int index) {
        return topic.keywords().get(index % topic.keywords().size());
    }

    private static List<Policy> firstOf(List<Policy> policies) {
        return policies.subList(0, Math.min(1, policies.size()));
    }

    private String pick(List<String> phrases) {
        return chance.oneOf(phrases);
    }
}
