package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.local.books.Balance;
import responsa.local.books.DraftBalance;
import responsa.local.books.Spending;
import responsa.local.watch.Report;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

class StillnessTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final ServiceStatus IDLE = status(State.RUNNING, 0, 0);

    private final Stillness stillness = new Stillness(Duration.ofSeconds(30));

    @Test
    void shouldSeeThatNothingMovesForTooLong() {
        assertThat(stillness.isReached(report(1), List.of(IDLE), THEN)).isFalse();
        assertThat(stillness.isReached(report(1), List.of(IDLE), THEN.plusSeconds(29)))
                .isFalse();
        assertThat(stillness.isReached(report(1), List.of(IDLE), THEN.plusSeconds(30)))
                .isTrue();
    }

    @Test
    void shouldBeginAnewWhenTheBooksMove() {
        stillness.isReached(report(2), List.of(IDLE), THEN);
        stillness.isReached(report(1), List.of(IDLE), THEN.plusSeconds(20));

        assertThat(stillness.isReached(report(1), List.of(IDLE), THEN.plusSeconds(40)))
                .isFalse();
        assertThat(stillness.isReached(report(1), List.of(IDLE), THEN.plusSeconds(50)))
                .isTrue();
    }

    @Test
    void shouldNotMistakeWorkForStillness() {
        for (ServiceStatus busy :
                List.of(status(State.RUNNING, 1, 0), status(State.RUNNING, 0, 1), status(State.STARTING, 0, -1))) {
            stillness.isReached(report(1), List.of(busy), THEN);

            assertThat(stillness.isReached(report(1), List.of(IDLE, busy), THEN.plusSeconds(100)))
                    .isFalse();
        }
    }

    private static ServiceStatus status(State state, long inFlight, long lag) {
        return new ServiceStatus(state, 0, inFlight, null, lag, "");
    }

    private static Report report(long inFlight) {
        return new Report(
                new Balance(2, 0, 0, 2 - inFlight, 0, 0, 0, inFlight),
                new DraftBalance(0, 0, 0, 0, 0, 0),
                Spending.none());
    }
}
