package responsa.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.intake.domain.LineResult;
import responsa.intake.domain.Problem;
import responsa.intake.domain.Receipt;
import responsa.testkit.sample.Samples;
import responsa.topics.record.Prompt;

class AnswerTest {
    private static final Prompt PROMPT = Samples.aPrompt().build();
    private static final LineResult ACCEPTED = new LineResult.Accepted(1, PROMPT.id(), PROMPT.caseId());
    private static final LineResult REJECTED =
            new LineResult.Rejected(2, new Problem("prompt", "is empty", "write what was said"));
    private static final LineResult LATE = new LineResult.Unacknowledged(3);

    @Test
    void shouldAcceptWhatIsAcknowledgedAndSayWhatIsNot() {
        Answer answer = read(ACCEPTED, REJECTED);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.retryAfter()).isNull();
        assertThat(answer.body())
                .isEqualTo(new Answer.Lines(
                        1,
                        1,
                        0,
                        List.of(
                                new LineAnswer(1, PROMPT.id(), PROMPT.caseId(), null),
                                new LineAnswer(2, null, null, "prompt is empty; write what was said."))));
    }

    @Test
    void shouldRefuseARequestWithoutAnyPrompt() {
        assertThat(read(REJECTED).status()).isEqualTo(400);
        assertThat(read()).isEqualTo(Answer.refused(400, "the body holds no line; write one JSON object on each"));
    }

    @Test
    void shouldSendAClientAwayForAWhileWhenALineIsNotAcknowledged() {
        Answer answer = read(ACCEPTED, LATE);

        assertThat(answer).returns(503, Answer::status).returns(5, Answer::retryAfter);
        assertThat(((Answer.Lines) answer.body()).lines().getLast().problem())
                .isEqualTo("the broker did not acknowledge it in time; send it again, a repeat is dropped.");
    }

    @Test
    void shouldSayWhatIsTooMuch() {
        assertThat(Answer.of(new Receipt.TooLong(1024)))
                .isEqualTo(Answer.refused(
                        413, "the body has more than 1,024 bytes; send it in parts (responsa.intake.max-body-bytes)"));
        assertThat(Answer.of(new Receipt.TooManyLines(10)))
                .isEqualTo(Answer.refused(
                        413, "the body has more than 10 lines; send it in parts (responsa.intake.max-lines)"));
    }

    @Test
    void shouldAskToComeAgainWhenBusy() {
        assertThat(Answer.of(new Receipt.Paused("garden", "10 of 10 tuples")))
                .returns(409, Answer::status)
                .returns(
                        new Answer.Problems(
                                List.of("recipe garden is paused: 10 of 10 tuples; raise its limit or resume"
                                        + " it (responsa control garden), then send again")),
                        Answer::body);
        assertThat(Answer.of(new Receipt.Busy())).returns(429, Answer::status).returns(1, Answer::retryAfter);
    }

    private static Answer read(LineResult... results) {
        return Answer.of(new Receipt.Read(List.of(results)));
    }
}
