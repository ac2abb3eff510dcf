package responsa.scripted.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import responsa.scripted.play.Answer;
import responsa.scripted.play.Finish;
import responsa.scripted.request.ChatRequest;
import responsa.scripted.request.Fingerprint;
import responsa.scripted.sample.Asking;
import responsa.scripted.script.Defect;
import responsa.scripted.script.Slip;
import responsa.scripted.wire.Usage;

class TallyTest {
    private static final Answer ANSWER = new Answer("c".repeat(40), "t".repeat(41), Finish.STOP, null, null);

    private final AtomicLong clock = new AtomicLong(5_000_000_000L);
    private final Tally tally = new Tally(clock::get, 3, 100);

    @Test
    void shouldCountRequestsAndRepeatsByTaskModelAndOutcome() {
        tally.asked(asked("one"));
        tally.asked(asked("two"));
        tally.asked(asked("two"));
        tally.ended(asked("two"), Outcome.ANSWERED, false);

        Counts counts = tally.counts();

        assertThat(counts.standIn()).isTrue();
        assertThat(counts.requests()).isEqualTo(3);
        assertThat(counts.unique()).isEqualTo(2);
        assertThat(counts.repeats()).isEqualTo(1);
        assertThat(counts.task("other")).isEqualTo(3);
        assertThat(counts.task("drafter")).isZero();
        assertThat(counts.outcome("answered")).isEqualTo(1);
        assertThat(counts.models().get("big-model").requests()).isEqualTo(3);
    }

    @Test
    void shouldSayHowOftenTheSameWasAskedBefore() {
        assertThat(tally.asked(asked("one"))).isZero();
        assertThat(tally.asked(asked("one"))).isEqualTo(1);
        assertThat(tally.asked(asked("one"))).isEqualTo(2);
        assertThat(tally.asked(asked("two"))).isZero();
    }

    @Test
    void shouldIntegrateWhatIsInFlightAndServedOverTime() {
        ChatRequest one = asked("one");
        ChatRequest two = asked("two");
        tally.asked(one);
        tally.asked(two);
        tally.served(one);
        pass(2);
        tally.ended(one, Outcome.ANSWERED, true);
        tally.served(two);
        pass(3);

        Counts counts = tally.counts();

        assertThat(counts.inFlight()).isEqualTo(new Counts.Level(1, 2, 7));
        assertThat(counts.serving()).isEqualTo(new Counts.Level(1, 1, 5));
        assertThat(counts.models().get("big-model").serving()).isEqualTo(counts.serving());
        assertThat(counts.seconds()).isCloseTo(5, within(1e-9));
    }

    @Test
    void shouldEstimateTokensAndSumThoseOfAnswers() {
        ChatRequest request = asked("x".repeat(600));
        Usage usage = tally.usage(request, List.of(ANSWER), 1_000);
        tally.asked(request);
        tally.answered(request, List.of(ANSWER), usage);

        Usage again = tally.usage(request, List.of(ANSWER), 1_000);

        assertThat(usage).isEqualTo(new Usage(152, 21, 0));
        assertThat(again).isEqualTo(new Usage(152, 21, 128));
        assertThat(tally.counts().tokens()).isEqualTo(new Counts.Tokens(152, 21, 0));
        assertThat(tally.usage(request, List.of(ANSWER), 100).prompt()).isEqualTo(100);
    }

    @Test
    void shouldKeepTheCallsOfEachRequest() {
        ChatRequest one = asked("one");
        ChatRequest two = asked("two");
        tally.asked(one);
        tally.asked(two);
        tally.asked(one);
        tally.answered(one, List.of(new Answer("", "x", Finish.STOP, Slip.EMPTY, Defect.LEAKAGE)), new Usage(1, 1, 0));

        Calls calls = tally.calls(2).getFirst();

        assertThat(tally.calls(1)).extracting(Calls::calls).containsExactly(1L, 2L);
        assertThat(tally.calls(2)).hasSize(1);
        assertThat(calls)
                .isEqualTo(new Calls(
                        one.fingerprint().toString(),
                        Fingerprint.of("one").toString(),
                        "other",
                        2,
                        1,
                        "leakage",
                        "empty"));
        assertThat(tally.counts().planted()).containsEntry("leakage", 1L);
        assertThat(tally.counts().slips()).containsEntry("empty", 1L);
    }

    @Test
    void shouldForgetTheRequestAskedLongestAgoAndSaySo() {
        tally.asked(asked("one"));
        tally.asked(asked("two"));
        tally.asked(asked("three"));
        tally.asked(asked("one"));
        tally.asked(asked("four"));

        assertThat(tally.calls(1)).hasSize(3);
        assertThat(tally.counts().forgotten()).isEqualTo(1);
        assertThat(tally.asked(asked("one"))).isEqualTo(2);
        assertThat(tally.asked(asked("two"))).isZero();
    }

    @Test
    void shouldBeginAnewWithWhatIsInFlight() {
        tally.asked(asked("one"));
        tally.asked(asked("two"));
        tally.ended(asked("two"), Outcome.ANSWERED, false);
        tally.connected(true);
        pass(4);
        tally.reset();
        pass(1);

        Counts counts = tally.counts();

        assertThat(counts.requests()).isZero();
        assertThat(counts.outcomes()).isEmpty();
        assertThat(counts.inFlight()).isEqualTo(new Counts.Level(1, 1, 1));
        assertThat(counts.seconds()).isCloseTo(1, within(1e-9));
        assertThat(counts.connections()).isEqualTo(new Counts.Connections(1, 0));
        assertThat(tally.calls(1)).isEmpty();
    }

    @Test
    void shouldCountModelsPastItsBoundTogether() {
        for (int name = 0; name < 70; name++) {
            tally.asked(Asking.plainly("x").model("model-" + name).request());
        }

        Counts counts = tally.counts();

        assertThat(counts.models()).hasSize(65);
        assertThat(counts.models().get("(others)").requests()).isEqualTo(6);
        assertThat(counts.task("other")).isEqualTo(70);
    }

    private void pass(int seconds) {
        clock.addAndGet(seconds * 1_000_000_000L);
    }

    private static ChatRequest asked(String prompt) {
        return Asking.plainly(prompt).request();
    }
}
