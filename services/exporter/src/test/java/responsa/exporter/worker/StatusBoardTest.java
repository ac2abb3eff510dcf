package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.THEN;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;

class StatusBoardTest {
    private final StatusBoard board = new StatusBoard(() -> THEN.plusSeconds(30));

    @Test
    void shouldSayWhatItWaitsFor() {
        board.waits("waits for topics [a]");

        assertThat(board.status()).isEqualTo(new ServiceStatus(State.STARTING, 0, 0, null, -1, "waits for topics [a]"));
    }

    @Test
    void shouldShowWhatIsInFlightAndForHowLong() {
        board.runs();
        board.update(7, 3, THEN, 12);

        assertThat(board.status()).isEqualTo(new ServiceStatus(State.RUNNING, 7, 3, Duration.ofSeconds(30), 12, ""));
    }

    @Test
    void shouldBeReadyWhileItStandsBy() {
        board.standsBy("stands by");

        assertThat(board.status()).returns(State.RUNNING, ServiceStatus::state).returns(-1L, ServiceStatus::lag);
    }

    @Test
    void shouldKeepWhatWasDoneAndForgetWhatWasOpenWhenAShiftBreaksOff() {
        board.update(7, 3, THEN, 12);
        board.troubled("disk full");
        assertThat(board.status()).isEqualTo(new ServiceStatus(State.RUNNING, 7, 0, null, -1, "disk full"));

        board.update(2, 1, THEN, 10);

        assertThat(board.status().done()).isEqualTo(9);
    }

    @Test
    void shouldStayClosingWhateverItSays() {
        board.closing();
        board.runs();

        assertThat(board.status().state()).isEqualTo(State.CLOSING);
    }

    @Test
    void shouldStayFailedWithItsReason() {
        board.failed("a topic was made anew");
        board.closing();

        assertThat(board.status())
                .returns(State.FAILED, ServiceStatus::state)
                .returns("a topic was made anew", ServiceStatus::detail);
    }
}
