package responsa.scripted.drafter;

import java.util.ArrayList;
import java.util.List;
import responsa.scripted.brief.Decision;
import responsa.scripted.chance.Chance;
import responsa.scripted.words.Phrase;
import responsa.scripted.words.Topic;

/// Writes a response from sentences that were written beforehand, about the words of the prompt.
record ResponseWriter(Topic topic, Chance chance) {
    private static final int USUAL_ADVICE = 3;

    /// The response that does what was decided.
    ///
    /// @param length characters that it has at least
    String write(Decision decision, int length) {
        return switch (decision) {
            case COMPLY -> withAdvice(pick(ResponsePhrases.OPENINGS), "", length);
            case REFUSE ->
                withAlternatives(pick(ResponsePhrases.REFUSALS) + " " + pick(ResponsePhrases.OFFERS), length);
            case SAFE_COMPLETE ->
                withAdvice(pick(ResponsePhrases.SAFE_OPENINGS), " " + pick(ResponsePhrases.LEFT_OUT), length);
        };
    }

    private String withAdvice(String opening, String closing, int length) {
        List<String> advice = chance.shuffled(ResponsePhrases.ADVICE);
        StringBuilder response = new StringBuilder(Phrase.filled(opening, topic.phrase()));
        String end = Phrase.filled(closing, topic.phrase());
        for (int said = 0; said < USUAL_ADVICE || response.length() + end.length() < length; said++) {
            String sentence = Phrase.filled(advice.get(said % advice.size()), keyword(said));
            response.append(said > 0 && said % 4 == 0 ? "\n\n" : " ").append(sentence);
        }
        return response.append(end).toString();
    }

    /// A refusal is short; one that has to be long goes on about what can be had instead.
    private String withAlternatives(String refusal, int length) {
        List<String> more = new ArrayList<>(chance.shuffled(ResponsePhrases.ALTERNATIVES));
        more.addAll(chance.shuffled(ResponsePhrases.ADVICE));
        StringBuilder response = new StringBuilder(Phrase.filled(refusal, topic.phrase()));
        for (int said = 0; response.length() < length; said++) {
            response.append(' ').append(Phrase.filled(more.get(said % more.size()), keyword(said)));
        }
        return response.toString();
    }

    private String keyword(int index) {
        return topic.keywords().get(index % topic.keywords().size());
    }

    private String pick(List<String> phrases) {
        return chance.oneOf(phrases);
    }
}
