package responsa.judge.domain.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import responsa.judge.domain.words.Phrases;
import responsa.judge.domain.words.Words;

/// To which policies a text attributes a quotation: those that the same sentence has named before, or the one that
/// is named right behind it. To none where the words between speak of somebody who says it: a user, or the model
/// itself.
final class Attribution {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]\\s|[\\n\u3002]");
    private static final Pattern RIGHT_BEHIND = Pattern.compile("[\\s,(\u2014\u2013-]{0,6}");
    private static final Phrases SAID_BY_OTHERS = PhraseBook.of("said-by-others");
    /// Characters between a policy's name and its words, and between that name and another one before it.
    private static final int NEAR = 90;
    private static final int BEHIND = 6;

    private final String text;
    private final List<Citation> citations;

    /// @param citations of the text, in order
    Attribution(String text, List<Citation> citations) {
        this.text = text;
        this.citations = citations;
    }

    /// Ids as the spec writes them; empty where it is attributed to no policy, or to one that there is not.
    List<String> of(Quotation quotation) {
        List<String> sources = new ArrayList<>();
        int from = firstAfter(quotation.start());
        if (from < citations.size() && isRightBehind(quotation, citations.get(from))) {
            citations.get(from).id().ifPresent(sources::add);
            return sources;
        }
        int reached = quotation.start();
        for (int index = from - 1; index >= 0 && leadsTo(citations.get(index), reached); index--) {
            reached = citations.get(index).start();
            citations.get(index).id().ifPresent(id -> sources.addFirst(id));
        }
        return sources;
    }

    private boolean isRightBehind(Quotation quotation, Citation citation) {
        int between = citation.start() - quotation.end();
        return between >= 0
                && between <= BEHIND
                && RIGHT_BEHIND
                        .matcher(text.substring(quotation.end(), citation.start()))
                        .matches();
    }

    private boolean leadsTo(Citation citation, int place) {
        if (citation.end() > place || place - citation.end() > NEAR) {
            return false;
        }
        String between = text.substring(citation.end(), place);
        return !SENTENCE_END.matcher(between).find() && !SAID_BY_OTHERS.anyIn(Words.of(between));
    }

    private int firstAfter(int place) {
        int low = 0;
        int high = citations.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (citations.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
