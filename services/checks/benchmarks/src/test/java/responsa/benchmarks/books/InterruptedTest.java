package responsa.benchmarks.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.scripted.count.Calls;

class InterruptedTest {
    private static final Question ONE = new Question("drafter", "one");
    private static final Question TWO = new Question("drafter", "two");

    /// One is under way, two are answered, of which one stands.
    private final Interrupted killed = Interrupted.of(
            List.of(calls("a", ONE, 1, 1), calls("b", TWO, 1, 1), calls("c", new Question("judge", "one"), 1, 0)),
            Map.of(ONE, 1L));

    @Test
    void shouldTellUnderWayFromAnsweredInVain() {
        assertThat(killed.calls()).isEqualTo(3);
        assertThat(killed.underWay()).isEqualTo(1);
        assertThat(killed.answeredInVain()).isEqualTo(1);
    }

    @Test
    void shouldCountWhatWasAskedAgainAndNotWhatIsNew() {
        List<Calls> now = List.of(
                calls("a", ONE, 1, 1),
                calls("b", TWO, 2, 2),
                calls("c", new Question("judge", "one"), 3, 1),
                calls("d", new Question("judge", "two"), 1, 1));

        assertThat(killed.repeated(now)).isEqualTo(3);
    }

    @Test
    void shouldCallARepeatNeedlessWhereTheAnswerStood() {
        List<Calls> now = List.of(calls("a", ONE, 2, 2), calls("b", TWO, 2, 2));

        assertThat(killed.needless(now)).isEqualTo(1);
        assertThat(killed.needless(List.of(calls("b", TWO, 2, 2)))).isZero();
    }

    @Test
    void shouldTakeSamplesOfOnePromptForOneQuestion() {
        Interrupted samples = Interrupted.of(List.of(calls("a", ONE, 1, 1), calls("b", ONE, 1, 0)), Map.of(ONE, 1L));

        assertThat(samples.answeredInVain()).isZero();
        assertThat(samples.needless(List.of(calls("b", ONE, 2, 1)))).isZero();
        assertThat(samples.needless(List.of(calls("a", ONE, 2, 2), calls("b", ONE, 2, 1))))
                .isEqualTo(1);
    }

    private static Calls calls(String request, Question question, long calls, long answered) {
        return new Calls(request, question.prompt(), question.task(), calls, answered, null, null);
    }
}
