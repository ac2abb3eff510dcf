package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WorkerSettingsTest {

    @Test
    void shouldHaveTheDefaultsThatTheLedgerNames() {
        assertThat(WorkerSettings.defaults())
                .isEqualTo(new WorkerSettings(64, Duration.ofMinutes(15), Duration.ofMillis(500), 10_000, 64L << 20));
    }

    @Test
    void shouldNotTakeMoreCallsThanANoteHolds() {
        assertThatThrownBy(() -> WorkerSettings.defaults().withInFlight(1_025))
                .hasMessage("in-flight is 1025; it must be 1 to 1024");
    }

    @Test
    void shouldNotTakeANegativeDrain() {
        assertThatThrownBy(() -> WorkerSettings.defaults().withDrain(Duration.ofMillis(-1)))
                .hasMessage("drain is -1; it must be 0 to 86400000");
    }
}
