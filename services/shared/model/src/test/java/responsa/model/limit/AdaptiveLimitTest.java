package responsa.model.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdaptiveLimitTest {
    private static final Duration BRIEF = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AdaptiveLimit limit = new AdaptiveLimit(1_000);
    private Instant now = Instant.EPOCH;

    @Test
    void shouldDoubleWhileItIsUsedUpAndNobodyWaits() {
        List<Integer> limits = new ArrayList<>();

        for (int round = 0; round < 6; round++) {
            limits.add(limit.calls());
            beginAll(limit.calls(), BRIEF);
        }

        assertThat(limits).containsExactly(32, 64, 128, 256, 512, 1_000);
    }

    @Test
    void shouldStayAtItsUpperBound() {
        AdaptiveLimit bounded = new AdaptiveLimit(20);

        take(bounded, 20).forEach(mark -> bounded.began(mark, BRIEF, now));

        assertThat(bounded.calls()).isEqualTo(20);
    }

    @Test
    void shouldNotRiseWhileItIsNotUsedUp() {
        IntStream.range(0, 100).forEach(call -> limit.began(limit.taken(31), BRIEF, now));

        assertThat(limit.calls()).isEqualTo(32);
    }

    /// Whichever calls of it are refused: the last, or others that they overtook.
    @ParameterizedTest
    @ValueSource(ints = {100, 60})
    void shouldBeCutOnceForABurstOfRefusals(int firstRefused) {
        beginAll(32, BRIEF);
        beginAll(64, BRIEF);
        List<Mark> calls = take(limit, 128);

        refuse(calls.subList(firstRefused, firstRefused + 28).reversed(), 127);

        assertThat(limit.calls())
                .as("a hundredth below the 100 that it accepted")
                .isEqualTo(99);
    }

    @Test
    void shouldBeCutByHalfAtMostHoweverFewWereAccepted() {
        beginAll(32, BRIEF);
        List<Mark> calls = take(limit, 64);

        refuse(calls, 63);

        assertThat(limit.calls()).isEqualTo(32);
    }

    @Test
    void shouldBeCutAgainForACallThatWasSentAfterTheCut() {
        List<Mark> calls = take(limit, 32);
        limit.refused(calls.get(20), 20, PAUSE, now);
        assertThat(limit.calls()).isEqualTo(20);

        limit.refused(limit.taken(15), 14, PAUSE, now);

        assertThat(limit.calls()).isEqualTo(14);
    }

    @Test
    void shouldStayBelowTheWallForSixtyPausesAndLookBeyondItThen() {
        limit.refused(limit.taken(21), 20, PAUSE, now);

        now = now.plusSeconds(59);
        beginAll(20, BRIEF);
        assertThat(limit.calls()).isEqualTo(20);

        now = now.plusSeconds(2);
        List<Integer> limits = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            beginAll(limit.calls(), BRIEF);
            limits.add(limit.calls());
        }
        assertThat(limits).containsExactly(21, 23, 27, 35);
    }

    @Test
    void shouldRiseAsSoonAsTheCallsOfAStepHaveBegun() {
        List<Integer> limits = new ArrayList<>();
        riseByOne();

        for (int step = 1; step <= 8; step *= 2) {
            limits.add(limit.calls());
            List<Mark> calls = IntStream.range(0, step)
                    .mapToObj(call -> limit.taken(limit.calls()))
                    .toList();
            calls.forEach(mark -> limit.began(mark, BRIEF, now));
        }

        assertThat(limits).containsExactly(21, 23, 27, 35);
    }

    @Test
    void shouldNotRiseBeforeARoundIsOverWhereACallOfAStepWaited() {
        riseByOne();

        limit.began(limit.taken(21), Duration.ofSeconds(1), now);
        assertThat(limit.calls()).isEqualTo(21);

        beginAll(21, BRIEF);
        assertThat(limit.calls()).as("most of the round did not").isEqualTo(23);
    }

    @Test
    void shouldTakeALoneRefusalWithoutAPauseForAnAccident() {
        limit.refused(limit.taken(32), 31, null, now);
        assertThat(limit.calls()).isEqualTo(32);

        limit.refused(limit.taken(32), 31, null, now);
        assertThat(limit.calls()).isEqualTo(31);
    }

    @Test
    void shouldBeCutWhereMostCallsWait() {
        answer(BRIEF, Duration.ofSeconds(1));

        beginAll(limit.calls(), Duration.ofSeconds(1));

        assertThat(limit.calls()).isLessThan(64);
    }

    @Test
    void shouldBeCutByHalfAtMostHoweverLongTheyWait() {
        answer(BRIEF, Duration.ofSeconds(1));
        assertThat(limit.calls()).isEqualTo(64);

        beginAll(64, Duration.ofMinutes(1));

        assertThat(limit.calls()).isEqualTo(32);
    }

    @Test
    void shouldUndoACutThatDidNotHelp() {
        answer(BRIEF, Duration.ofSeconds(1));
        int before = limit.calls();
        beginAll(before, Duration.ofSeconds(1));
        assertThat(limit.calls()).isLessThan(before);

        beginAll(limit.calls(), Duration.ofSeconds(1));
        assertThat(limit.calls()).isEqualTo(before);

        beginAll(before, Duration.ofSeconds(1));
        assertThat(limit.calls())
                .as("it is known now that prompts take so long")
                .isGreaterThanOrEqualTo(before);
    }

    @Test
    void shouldNeverFallBelowOne() {
        for (int time = 0; time < 20; time++) {
            limit.refused(limit.taken(1), 0, PAUSE, now);
        }

        assertThat(limit.calls()).isEqualTo(1);
        assertThat(limit.weight()).isEqualTo(1);
    }

    /// From a wall at 20 whose time is over.
    private void riseByOne() {
        limit.refused(limit.taken(21), 20, PAUSE, now);
        now = now.plusSeconds(61);
        beginAll(20, BRIEF);
        assertThat(limit.calls()).isEqualTo(21);
    }

    /// A burst.
    ///
    /// @param inFlight calls beside the first of them
    private void refuse(List<Mark> burst, int inFlight) {
        IntStream.range(0, burst.size())
                .forEach(refused -> limit.refused(burst.get(refused), inFlight - refused, PAUSE, now));
    }

    private void answer(Duration firstByte, Duration latency) {
        List<Mark> calls = take(limit, limit.calls());
        calls.forEach(mark -> limit.began(mark, firstByte, now));
        calls.forEach(mark -> limit.answered(mark, latency));
    }

    /// A round: so many calls at once, and at least as many as a round wants.
    private void beginAll(int calls, Duration firstByte) {
        long round = limit.taken(calls).round();
        for (Mark mark = limit.taken(calls); mark.round() == round; mark = limit.taken(calls)) {
            limit.began(mark, firstByte, now);
        }
    }

    private static List<Mark> take(AdaptiveLimit limit, int calls) {
        return IntStream.rangeClosed(1, calls).mapToObj(limit::taken).toList();
    }
}
