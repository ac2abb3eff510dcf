package responsa.stage.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.stage.service.MissingTopicsException;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceStatus;

class PatientStartTest {
    private static final RunningService RUNNING = new RunningService() {
        @Override
        public String name() {
            return "drafter";
        }

        @Override
        public ServiceStatus status() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    };

    private final List<String> waited = new ArrayList<>();
    private int tries;

    @Test
    void shouldTryAgainUntilTheTopicsAreThere() throws InterruptedException {
        RunningService started = PatientStart.start(
                () -> {
                    if (++tries < 4) {
                        throw new MissingTopicsException("responsa.specs");
                    }
                    return RUNNING;
                },
                waited::add,
                Duration.ZERO);

        assertThat(started).isSameAs(RUNNING);
        assertThat(waited)
                .hasSize(3)
                .containsOnly("Topic responsa.specs is missing; create it from topics/specs.yaml.");
    }

    @Test
    void shouldNotTryAgainWhereNothingComesOfWaiting() {
        assertThatThrownBy(() -> PatientStart.start(
                        () -> {
                            tries++;
                            throw new IllegalStateException("topics differ");
                        },
                        waited::add,
                        Duration.ZERO))
                .hasMessage("topics differ");

        assertThat(tries).isOne();
        assertThat(waited).isEmpty();
    }

    @Test
    void shouldStopWaitingWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PatientStart.start(
                        () -> {
                            throw new MissingTopicsException("responsa.specs");
                        },
                        waited::add,
                        Duration.ofHours(1)))
                .isInstanceOf(InterruptedException.class);
    }
}
