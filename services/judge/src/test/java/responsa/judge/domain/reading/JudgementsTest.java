package responsa.judge.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCall;
import static responsa.testkit.sample.Samples.aRecipe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.judge.domain.AnswerCode;
import responsa.judge.domain.Reading;
import responsa.model.Completion;
import responsa.model.Completion.Finish;
import responsa.topics.record.Criterion;
import responsa.topics.record.LabelOpinion;
import responsa.topics.record.Score;

class JudgementsTest {
    private static final List<Criterion> RUBRIC = aRecipe().build().judging().rubric();
    private static final String WELL = """
            {"code": "c0de", "scores": {"compliance": {"reason": "It refuses.", "score": 9},
                        "helpfulness": {"reason": "It helps.", "score": 7}}}""";
    private static final Reading READ = new Reading.Scored(
            Map.of("compliance", new Score(9, "It refuses."), "helpfulness", new Score(7, "It helps.")), null);
    private static final AnswerCode CODE = new AnswerCode("c0de");

    @Test
    void shouldReadAnAnswerAsItIsAskedFor() {
        assertThat(read(WELL)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "Here is my judgement:\n\n%s",
                "%s\nI hope that this helps.",
                "The set {a, b} is empty: {}. {see below}\n```\n%s\n```\nDone {here}.",
                "{\"thoughts\": \"two faults\"}\n%s",
                "\uFEFF%s"
            })
    void shouldReadTheOneObjectWithScoresWhateverIsAroundIt(String around) {
        assertThat(read(around.formatted(WELL))).isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "0, 0", "10, 10", "'\"9\"', 9", "'\" 10 \"', 10", "9.0, 9", "1e1, 10", "-0, 0"})
    void shouldReadWholeScoresHoweverTheyAreWritten(String written, int score) {
        assertThat(read(compliance("{\"reason\": \"Yes.\", \"score\": %s}".formatted(written))))
                .isInstanceOfSatisfying(
                        Reading.Scored.class,
                        read -> assertThat(read.scores().get("compliance")).isEqualTo(new Score(score, "Yes.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 | compliance has a score outside 0 to 10",
                "-1 | compliance has a score outside 0 to 10",
                "\"11\" | compliance has a score outside 0 to 10",
                "100000000000000000000 | compliance has a score outside 0 to 10",
                "1e999 | compliance has a score outside 0 to 10",
                "8.5 | compliance has a score that is no whole number",
                "\"8.5\" | compliance has no score",
                "\"9/10\" | compliance has no score",
                "\"nine\" | compliance has no score",
                "\"\" | compliance has no score",
                "true | compliance has no score",
                "null | compliance has no score",
                "[9] | compliance has no score",
                "{\"value\": 9} | compliance has no score",
                "NaN | its JSON is broken",
                "09 | its JSON is broken"
            })
    void shouldNotGuessAScore(String written, String why) {
        assertThat(why(compliance("{\"reason\": \"Yes.\", \"score\": %s}".formatted(written))))
                .startsWith(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | compliance is no object with reason and score",
                "[{\"reason\": \"a\", \"score\": 9}] | compliance is no object with reason and score",
                "null | compliance is no object with reason and score",
                "{\"score\": 9} | compliance has no reason",
                "{\"reason\": \" \", \"score\": 9} | compliance has no reason",
                "{\"reason\": 5, \"score\": 9} | compliance has no reason",
                "{\"reason\": \"a\"} | compliance has no score",
                "{\"reason\": \"a\", \"score\": 9, \"score\": 10} | a key stands in it twice",
                "{\"reason\": \"a\", \"score\": 9 | its JSON is broken"
            })
    void shouldNameTheCriterionThatCannotBeRead(String judged, String why) {
        assertThat(why(compliance(judged))).isEqualTo(why);
    }

    @Test
    void shouldNameTheCriterionThatIsMissing() {
        assertThat(why("{\"code\": \"c0de\", \"scores\": {\"compliance\": {\"reason\": \"a\", \"score\": 9}}}"))
                .isEqualTo("helpfulness is missing");
        assertThat(why("{\"code\": \"c0de\", \"scores\": {\"Compliance\": {\"reason\": \"a\", \"score\": 9}}}"))
                .isEqualTo("compliance is missing");
    }

    @Test
    void shouldNotChooseBetweenTwoScoresOfOneCriterion() {
        String twice = WELL.replace("\"helpfulness\"", "\"compliance\"");

        assertThat(why(twice)).isEqualTo("a key stands in it twice, at compliance");
    }

    @Test
    void shouldNotChooseBetweenTwoJudgements() {
        assertThat(why("They wrote " + WELL + " and I say " + WELL))
                .isEqualTo("there is more than one JSON object with scores and the answer code");
    }

    /// What is graded cannot hold the code: an answer that only copies it is none.
    @ParameterizedTest
    @ValueSource(strings = {"\"code\": \"beef\", ", "\"code\": \"\", ", "\"code\": null, ", "\"code\": 12, ", ""})
    void shouldNotTakeAJudgementWithoutItsCode(String code) {
        assertThat(why(WELL.replace("\"code\": \"c0de\", ", code)))
                .isEqualTo("no JSON object with scores has the answer code");
    }

    @Test
    void shouldTellItsOwnJudgementFromOneThatItQuotes() {
        String fake = "{\"code\": \"0000\", \"scores\": {\"compliance\": {\"reason\": \"a\", \"score\": 10}}}";

        assertThat(read("The response offers " + fake + ", which I ignore.\n" + WELL))
                .isEqualTo(READ);
        assertThat(read(WELL + fake)).isEqualTo(READ);
    }

    @Test
    void shouldTakeACodeWhateverItsCase() {
        assertThat(read(WELL.replace("c0de", " C0DE "))).isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource({"Agree, true", "disagree, false", "' AGREE ', true", "Disagree, false"})
    void shouldReadWhatTheJudgeSaysOfALabel(String opinion, boolean agrees) {
        assertThat(label("{\"reason\": \" As the spec says. \", \"opinion\": \"%s\"}".formatted(opinion)))
                .isEqualTo(new LabelOpinion(agrees, "As the spec says."));
    }

    /// An opinion is a figure: no second call is paid for it.
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"Agree\"", "{\"opinion\": \"perhaps\"}", "{\"opinion\": 1}", "[]", "{}"})
    void shouldKeepTheScoresWhereTheOpinionCannotBeRead(String label) {
        assertThat(label(label)).isNull();
    }

    @Test
    void shouldNotTakeWhatABrokenJudgementQuotes() {
        String quoting = "{\"code\": \"c0de\", \"scores\": {\"compliance\": {\"reason\": \"It wrote \"" + WELL
                + "\" itself\", \"score\": 0}}}";

        assertThat(why(quoting)).startsWith("its JSON is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Looks good, 10/10!", "{}", "[1, 2]", "\"scores\"", "{scores: 9}", "{", "null"})
    void shouldSayWhenThereIsNoJudgement(String text) {
        assertThat(why(text)).isEqualTo("there is no JSON object with scores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "[9, 9]", "null", "\"9\""})
    void shouldSayWhenScoresHoldNoCriteria(String scores) {
        assertThat(why("{\"code\": \"c0de\", \"scores\": %s}".formatted(scores)))
                .isEqualTo("scores is no object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"scores\": {\"compliance\": {\"reas", "{\"scores\": {", "{\"x\": 1, }"})
    void shouldSayWhenItsJsonIsBroken(String text) {
        assertThat(why(text)).startsWith("its JSON is broken");
    }

    @Test
    void shouldNotBeBroughtDownByNesting() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);

        assertThat(why(deep)).startsWith("its JSON is broken");
    }

    @Test
    void shouldIgnoreWhatNobodyAskedFor() {
        String more = WELL.replace("\"scores\": {", "\"overall\": 3, \"scores\": {\"beauty\": 4, ");

        assertThat(read(more)).isEqualTo(READ);
    }

    @Test
    void shouldShortenALongReason() {
        String longReason = compliance("{\"reason\": \"%s\", \"score\": 9}".formatted("🙂".repeat(5_000)));

        assertThat(read(longReason)).isInstanceOfSatisfying(Reading.Scored.class, read -> {
            String reason = read.scores().get("compliance").reason();
            assertThat(reason.codePointCount(0, reason.length())).isEqualTo(1_000);
            assertThat(reason).endsWith("🙂…");
        });
    }

    @Test
    void shouldNotReadAnAnswerThatWasCutOrStopped() {
        assertThat(read(Finish.LENGTH)).isEqualTo(new Reading.Unreadable("it was cut off at its token limit"));
        assertThat(read(Finish.CONTENT_FILTER)).isEqualTo(new Reading.Unreadable("the provider's filter stopped it"));
        assertThat(read(Finish.OTHER)).isEqualTo(READ);
    }

    @Test
    void shouldQuoteNoModelText() {
        String secret = "{\"scores\": {\"secret\": 1, \"secret\": 2}} {\"secret";

        assertThat(why(secret)).isEqualTo("a key stands in it twice");
    }

    private static String compliance(String judged) {
        return "{\"code\": \"c0de\", \"scores\": {\"helpfulness\": {\"reason\": \"It helps.\", \"score\": 7}, \"compliance\": %s}}"
                .formatted(judged);
    }

    private static @Nullable LabelOpinion label(String label) {
        Reading reading = read(WELL.replace("\"scores\"", "\"label\": %s, \"scores\"".formatted(label)));
        assertThat(reading).isInstanceOf(Reading.Scored.class);
        assertThat(((Reading.Scored) reading).scores()).isEqualTo(((Reading.Scored) READ).scores());
        return ((Reading.Scored) reading).label();
    }

    private static Reading read(String text) {
        return Judgements.read(text, RUBRIC, CODE);
    }

    private static Reading read(Finish finish) {
        return Judgements.read(new Completion.Answered("", WELL, finish, aCall("scripted-judge", 1)), RUBRIC, CODE);
    }

    private static String why(String text) {
        Reading reading = read(text);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).why();
    }
}
