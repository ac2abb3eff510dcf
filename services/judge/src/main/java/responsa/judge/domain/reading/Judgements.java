package responsa.judge.domain.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import responsa.judge.domain.AnswerCode;
import responsa.judge.domain.Reading;
import responsa.model.Completion;
import responsa.topics.record.Criterion;
import responsa.topics.record.LabelOpinion;
import responsa.topics.record.Score;

/// Takes scores from answers of the form `{"code": …, "scores": {"<criterion>": {"reason": …, "score": …}}}`.
///
/// Lenient: about prose and code fences around the object, keys that nobody asked for, white space, and a whole score
/// that is written as text or with a decimal point (`"9"`, `9.0`). Fail closed: about an answer that was cut off, one
/// without the code of its request (it may be copied from what is graded), more than one object with scores and the
/// code, a broken object, a key twice, a criterion or reason that is missing, a score that is no whole number from 0
/// to 10.
public final class Judgements {
    private static final String SCORES = "scores";
    /// A reason is asked for in one sentence; passes are small records.
    private static final int LONGEST_REASON = 1_000;

    private Judgements() {}

    /// Reads an answer. One that was not ended by the model itself is not read at all: the object may look whole, and
    /// the fault that would have lowered a score may be in what is missing.
    ///
    /// @param rubric the criteria that must all be in it
    /// @param code what the request asked to repeat
    public static Reading read(Completion.Answered answer, List<Criterion> rubric, AnswerCode code) {
        return switch (answer.finish()) {
            case LENGTH -> new Reading.Unreadable("it was cut off at its token limit");
            case CONTENT_FILTER -> new Reading.Unreadable("the provider's filter stopped it");
            case STOP, OTHER -> read(answer.text(), rubric, code);
        };
    }

    static Reading read(String text, List<Criterion> rubric, AnswerCode code) {
        try {
            JsonNode judgement = judgement(JsonObjects.with(SCORES, text), code);
            return new Reading.Scored(scores(judgement, rubric), label(judgement.path("label")));
        } catch (UnreadableAnswerException unreadable) {
            return new Reading.Unreadable(unreadable.describedFor(rubric));
        }
    }

    /// The one object that the judge wrote itself. Others are quotations, of what is graded for example, which a
    /// judge may well hold against a draft.
    private static JsonNode judgement(List<JsonNode> withScores, AnswerCode code) throws UnreadableAnswerException {
        if (withScores.isEmpty()) {
            throw new UnreadableAnswerException("there is no JSON object with scores");
        }
        List<JsonNode> own = withScores.stream()
                .filter(object -> code.isRepeatedBy(object.path("code").asText()))
                .toList();
        if (own.isEmpty()) {
            throw new UnreadableAnswerException("no JSON object with scores has the answer code");
        }
        if (own.size() > 1) {
            throw new UnreadableAnswerException("there is more than one JSON object with scores and the answer code");
        }
        return own.getFirst();
    }

    /// Null unless it holds what was asked for: nothing is decided by it.
    private static @Nullable LabelOpinion label(JsonNode label) {
        String opinion = label.path("opinion").asText().strip();
        boolean agrees = opinion.equalsIgnoreCase("agree");
        String reason = label.path("reason").asText().strip();
        return agrees || opinion.equalsIgnoreCase("disagree") ? new LabelOpinion(agrees, shortened(reason)) : null;
    }

    /// Every criterion must be there; a mean over those that are would hide the one that the judge left out.
    private static Map<String, Score> scores(JsonNode object, List<Criterion> rubric) throws UnreadableAnswerException {
        JsonNode all = object.path(SCORES);
        if (!all.isObject()) {
            throw new UnreadableAnswerException("scores is no object");
        }
        Map<String, Score> scores = new TreeMap<>();
        for (Criterion criterion : rubric) {
            scores.put(criterion.name(), score(criterion.name(), all.path(criterion.name())));
        }
        return scores;
    }

    private static Score score(String criterion, JsonNode judged) throws UnreadableAnswerException {
        if (judged.isMissingNode()) {
            throw new UnreadableAnswerException(criterion + " is missing");
        }
        if (!judged.isObject()) {
            throw new UnreadableAnswerException(criterion + " is no object with reason and score");
        }
        JsonNode reason = judged.path("reason");
        if (!reason.isTextual() || reason.textValue().isBlank()) {
            throw new UnreadableAnswerException(criterion + " has no reason");
        }
        return new Score(
                wholeScore(criterion, judged.path("score")),
                shortened(reason.textValue().strip()));
    }

    /// A fraction is not rounded: 7.5 is a judge that did not follow the scale, and either way it went would be ours.
    private static int wholeScore(String criterion, JsonNode score) throws UnreadableAnswerException {
        if (score.isTextual() && score.textValue().matches("\\s*\\d{1,2}\\s*")) {
            return inRange(criterion, Integer.parseInt(score.textValue().strip()));
        }
        if (!score.isNumber()) {
            throw new UnreadableAnswerException(criterion + " has no score");
        }
        double value = score.doubleValue();
        if (value != Math.rint(value)) {
            throw new UnreadableAnswerException(criterion + " has a score that is no whole number");
        }
        return inRange(criterion, value);
    }

    private static int inRange(String criterion, double value) throws UnreadableAnswerException {
        if (value < 0 || value > Criterion.BEST) {
            throw new UnreadableAnswerException("%s has a score outside 0 to %d".formatted(criterion, Criterion.BEST));
        }
        return (int) value;
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 1)) + "…";
    }
}
