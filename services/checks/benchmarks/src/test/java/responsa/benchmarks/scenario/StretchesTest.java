package responsa.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.benchmarks.scenario.LimitsScenario.Phase;
import responsa.benchmarks.steady.CountsBuilder;
import responsa.benchmarks.steady.Settling;
import responsa.scripted.count.Counts;

class StretchesTest {
    private final Stretches stretches =
            new Stretches(List.of(new Phase(4, 40), new Phase(2, 20), new Phase(4, 60)), "a");

    /// Each call takes a second, and all slots are in use: 4 answers a second, from second 10 on 2, from 20 on 4.
    @Test
    void shouldGiveEachPhaseWhatWasSeenOfIt() {
        for (int second = 0; second <= 35; second++) {
            long answered = answered(second);

            boolean begins = stretches.see(counts(second, answered));

            assertThat(begins).as("second %d", second).isEqualTo(second == 10 || second == 20);
        }

        assertThat(stretches.settlings()).extracting(Settling::capacity).containsExactly(4, 2, 4);
        assertThat(stretches.settlings())
                .allSatisfy(settling -> assertThat(settling.goodput()).isCloseTo(1, within(1e-9)));
        assertThat(stretches.settlings()).extracting(Settling::time).startsWith(Duration.ofSeconds(10));
    }

    @Test
    void shouldLeaveOutTheEndOfTheLastPhase() {
        for (int second = 0; second <= 35; second++) {
            stretches.see(counts(second, answered(second)));
        }

        // 20 of its 60 are left at second 30, the first moment that is not its any more
        assertThat(stretches.settlings().getLast().time()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void shouldWaitForTheFirstRequest() {
        assertThat(stretches.see(CountsBuilder.seconds(1).build())).isFalse();

        assertThat(stretches.settlings().getFirst().time()).isZero();
        assertThat(stretches.capacity()).isEqualTo(4);
    }

    private static long answered(int second) {
        return 4L * Math.min(second, 10) + 2L * Math.clamp(second - 10, 0, 10) + 4L * Math.max(0, second - 20);
    }

    private static Counts counts(int second, long answered) {
        return CountsBuilder.seconds(second).model("a", answered, answered).build();
    }
}
