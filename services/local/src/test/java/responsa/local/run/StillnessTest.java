package responsa.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    private final Stillness stillness = new Stillness(Duration.ofSeconds(30), Duration.ofSeconds(90));

    @Test
    void shouldSeeThatWhatIsMissingIsLost() {
        assertThat(reached(1, IDLE, 0)).isEmpty();
        assertThat(reached(1, IDLE, 29)).isEmpty();
        assertThat(reached(1, IDLE, 30))
                .hasValueSatisfying(why -> assertThat(why).contains("1 submissions left by no exit"));
    }

    @Test
    void shouldBeginAnewWhenTheBooksMove() {
        reached(2, IDLE, 0);
        reached(1, IDLE, 20);

        assertThat(reached(1, IDLE, 40)).isEmpty();
        assertThat(reached(1, IDLE, 50)).isPresent();
    }

    @Test
    void shouldNotMistakeACallForStillness() {
        stillness.reached(report(1), 1, Map.of("judge", IDLE), THEN);

        assertThat(stillness.reached(report(1), 1, Map.of("judge", IDLE), THEN.plusSeconds(1_000_000)))
                .isEmpty();
    }

    /// An exporter keeps rows of an open shard in flight for as long as nothing closes it.
    @Test
    void shouldNotMistakeAnOpenShardForMovement() {
        ServiceStatus open = status(State.RUNNING, 40, 0);
        reached(1, open, 0);

        assertThat(reached(1, open, 30)).isPresent();
    }

    @Test
    void shouldNameTheServiceThatStandsStillWithWorkInFrontOfIt() {
        ServiceStatus behind = status(State.RUNNING, 0, 3);
        reached(1, behind, 0);

        assertThat(reached(1, behind, 89)).isEmpty();
        assertThat(reached(1, behind, 90))
                .hasValueSatisfying(why -> assertThat(why).contains("router is RUNNING and has 3 records to read"));
    }

    @Test
    void shouldSayWhatAStartingServiceWaitsFor() {
        ServiceStatus starting = status(State.STARTING, 0, -1).detailed("waits for topics [a]");
        reached(1, starting, 0);

        assertThat(reached(1, starting, 90))
                .hasValueSatisfying(why -> assertThat(why).contains("waits for topics [a]"));
    }

    @Test
    void shouldTakeRecordsThatAreReadForMovement() {
        reached(1, status(State.RUNNING, 0, 3), 0);
        reached(1, status(State.RUNNING, 0, 2), 80);

        assertThat(reached(1, status(State.RUNNING, 0, 2), 160)).isEmpty();
    }

    private Optional<String> reached(long inFlight, ServiceStatus router, long seconds) {
        return stillness.reached(report(inFlight), 0, Map.of("router", router), THEN.plusSeconds(seconds));
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
