package responsa.scripted.drafter;

import java.util.ArrayList;
import java.util.List;
import responsa.scripted.brief.Decision;
import responsa.scripted.words.Phrase;
import responsa.scripted.words.Topic;

/// Writes a response from sentences that were written beforehand, about the words of the prompt.
record ResponseWriter(Topic topic, Sentences sentences) {
    private static final int USUAL_ADVICE = 3;

    /// The response that does what was decided.
    ///
    /// @param length characters that it has at least
    String write(Decision decision, int length) {
        String subject = topic.phrase();
        return switch (decision) {
            case COMPLY -> withAdvice(sentences.one("response-opening", subject), "", length);
            case SAFE_COMPLETE ->
                withAdvice(
                        sentences.one("response-safe-opening", subject),
                        " " + sentences.one("response-left-out", subject),
                        length);
            case REFUSE ->
                withAlternatives(
                        sentences.one("response-refusal", subject) + " " + sentences.one("response-offer"), length);
        };
    }

    private String withAdvice(String opening, String closing, int length) {
        List<String> advice = sentences.shuffled("response-advice");
        StringBuilder response = new StringBuilder(opening);
        for (int said = 0; said < USUAL_ADVICE || response.length() + closing.length() < length; said++) {
            String sentence = Phrase.filled(advice.get(said % advice.size()), topic.keyword(said));
            response.append(said > 0 && said % 4 == 0 ? "\n\n" : " ").append(sentence);
        }
        return response.append(closing).toString();
    }

    /// A refusal is short; one that has to be long goes on about what can be had instead.
    private String withAlternatives(String refusal, int length) {
        List<String> more = new ArrayList<>(sentences.shuffled("response-alternative"));
        more.addAll(sentences.shuffled("response-advice"));
        StringBuilder response = new StringBuilder(refusal);
        for (int said = 0; response.length() < length; said++) {
            response.append(' ').append(Phrase.filled(more.get(said % more.size()), topic.keyword(said)));
        }
        return response.toString();
    }
}
