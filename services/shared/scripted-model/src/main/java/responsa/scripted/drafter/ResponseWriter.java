package responsa.scripted.drafter;

import java.util.ArrayList;
import java.util.List;
import responsa.scripted.brief.Decision;
import responsa.scripted.chance.Chance;
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
            case REFUSE -> withFiller(pick(ResponsePhrases.REFUSALS) + " " + pick(ResponsePhrases.OFFERS), length);
            case SAFE_COMPLETE ->
                withAdvice(pick(ResponsePhrases.SAFE_OPENINGS), " " + pick(ResponsePhrases.LEFT_OUT), length);
        };
    }

    private String withAdvice(String opening, String closing, int length) {
        List<String> advice = chance.shuffled(ResponsePhrases.ADVICE);
        StringBuilder response = new StringBuilder(opening.formatted(topic.phrase()));
        int least = length - closing.length() - topic.phrase().length();
        for (int said = 0; said < USUAL_ADVICE || response.length() < least; said++) {
            String sentence = advice.get(said % advice.size()).formatted(keyword(said));
            response.append(said > 0 && said % 4 == 0 ? "\n\n" : " ").append(sentence);
        }
        return response + closing.formatted(topic.phrase());
    }

    /// A refusal is short; one that has to be long goes on about what can be had instead.
    private String withFiller(String refusal, int length) {
        StringBuilder response = new StringBuilder(refusal.formatted(topic.phrase()));
        List<String> more = new ArrayList<>(chance.shuffled(ResponsePhrases.ALTERNATIVES));
        for (int said = 0; response.length() < length; said++) {
            response.append(' ').append(more.get(said % more.size()));
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
