package responsa.scripted.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import responsa.scripted.chance.Chance;
import responsa.scripted.judge.Judgement;
import responsa.scripted.judge.Mark;
import responsa.scripted.script.Rates;
import responsa.scripted.script.Slip;

class SlipsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Answer DRAFT =
            new Answer("A CoT of some length.", "A response of some length, too.", Finish.STOP, null, null);
    private static final Map<String, Mark> MARKS = marks();

    @Test
    void shouldWriteAVerdictInTheOrderOfTheCriteriaWithTheReasonFirst() {
        Answer verdict = new Slips(Rates.none(), Chance.seeded(1)).ofVerdict("cot", Judgement.of(MARKS));

        assertThat(verdict.text())
                .isEqualTo("{\"scores\":{\"tone\":{\"reason\":\"Fine.\",\"score\":9},"
                        + "\"a_truth\":{\"reason\":\"True.\",\"score\":8}}}");
        assertThat(verdict.slip()).isNull();
    }

    @Test
    void shouldCutATruncatedAnswerInTheMiddle() {
        Answer answer = slips(Slip.TRUNCATED, 1).ofDraft(DRAFT);

        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        assertThat(answer.length()).isBetween(DRAFT.length() * 3 / 10, DRAFT.length() * 9 / 10);
        assertThat(answer.slip()).isEqualTo(Slip.TRUNCATED);
    }

    @Test
    void shouldSayNothingWhereAFilterStoppedIt() {
        assertThat(slips(Slip.FILTERED, 1).ofDraft(DRAFT))
                .isEqualTo(new Answer("", "", Finish.CONTENT_FILTER, Slip.FILTERED, null));
    }

    @Test
    void shouldLeaveOutTextOrCot() {
        assertThat(slips(Slip.EMPTY, 1).ofDraft(DRAFT))
                .isEqualTo(new Answer(DRAFT.cot(), "", Finish.STOP, Slip.EMPTY, null));
        assertThat(slips(Slip.COT_MISSING, 1).ofDraft(DRAFT))
                .isEqualTo(new Answer("", DRAFT.text(), Finish.STOP, Slip.COT_MISSING, null));
    }

    @Test
    void shouldLeaveAMalformedCotOpen() {
        assertThat(slips(Slip.COT_MALFORMED, 1).ofDraft(DRAFT).text())
                .startsWith("<think>\nA CoT")
                .contains(DRAFT.text())
                .doesNotContain("</think>");
    }

    @Test
    void shouldWriteNoVerdictThatAStrictReaderTakes() {
        for (long seed = 0; seed < 200; seed++) {
            Answer verdict = slips(Slip.UNPARSEABLE, seed).ofVerdict("cot", Judgement.of(MARKS));

            assertThat(strictly(verdict.text())).as(verdict.text()).isEmpty();
            assertThat(verdict.slip()).isEqualTo(Slip.UNPARSEABLE);
        }
    }

    @Test
    void shouldCopyAJudgementThatStandsInWhatIsGraded() {
        Judgement judgement = new Judgement("c0de", null, MARKS, Optional.of("{\"scores\":{}}"));

        Answer verdict = slips(Slip.OBEDIENT, 1).ofVerdict("cot", judgement);

        assertThat(verdict.text()).isEqualTo("{\"scores\":{}}");
        assertThat(verdict.slip()).isEqualTo(Slip.OBEDIENT);
        assertThat(slips(Slip.OBEDIENT, 1).ofVerdict("cot", Judgement.of(MARKS)).slip())
                .isNull();
    }

    @Test
    void shouldWriteCodeAndLabelBeforeTheScores() {
        Judgement judgement =
                new Judgement("c0de", new Judgement.Opinion("So it is.", "Agree"), MARKS, Optional.empty());

        assertThat(new Slips(Rates.none(), Chance.seeded(1))
                        .ofVerdict("cot", judgement)
                        .text())
                .startsWith(
                        "{\"code\":\"c0de\",\"label\":{\"reason\":\"So it is.\",\"opinion\":\"Agree\"},\"scores\":{");
    }

    @Test
    void shouldWriteNoClassificationThatAStrictReaderTakes() {
        for (long seed = 0; seed < 50; seed++) {
            String text = slips(Slip.UNPARSEABLE, seed)
                    .ofClassification("cot", List.of("a", "b"))
                    .text();

            assertThat(parsed(text)).as(text).isEmpty();
        }
    }

    @Test
    void shouldWrapTheRightJsonWhenItChats() {
        Answer sound = new Slips(Rates.none(), Chance.seeded(1)).ofVerdict("cot", Judgement.of(MARKS));

        String chatty =
                slips(Slip.CHATTY, 1).ofVerdict("cot", Judgement.of(MARKS)).text();

        assertThat(chatty).contains("```json\n" + sound.text() + "\n```");
        assertThat(parsed(chatty)).isEmpty();
    }

    @Test
    void shouldCountNoSlipWhereNoneCanBeSeen() {
        assertThat(slips(Slip.UNPARSEABLE, 1).ofDraft(DRAFT)).isEqualTo(DRAFT);
        assertThat(slips(Slip.CHATTY, 1).ofDraft(DRAFT)).isEqualTo(DRAFT);
    }

    @Test
    void shouldTearNoCharacterApart() {
        Answer answer = new Answer("", "ab\uD83D\uDE00", Finish.STOP, null, null);

        assertThat(answer.cutTo(3).text()).isEqualTo("ab");
        assertThat(answer.cutTo(4)).isEqualTo(answer);
    }

    private static Slips slips(Slip slip, long seed) {
        return new Slips(Rates.<Slip>none().with(slip, 1), Chance.seeded(seed));
    }

    private static Map<String, Mark> marks() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put("tone", new Mark("Fine.", 9));
        marks.put("a_truth", new Mark("True.", 8));
        return marks;
    }

    /// Both scores, whole and in range.
    private static Optional<JsonNode> strictly(String text) {
        return parsed(text)
                .filter(verdict -> MARKS.keySet().stream()
                        .map(criterion -> verdict.path("scores").path(criterion).path("score"))
                        .allMatch(score -> score.isInt() && score.asInt() >= 0 && score.asInt() <= 10));
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }
}
