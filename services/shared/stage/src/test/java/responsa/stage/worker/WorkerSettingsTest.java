package responsa.stage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;

final class WorkerSettingsTest {

    @Test
    void shouldHaveTheDefaultsThatTheLedgerNames() {
        assertThat(WorkerSettings.defaults())
                .isEqualTo(new WorkerSettings(64, Duration.ofMinutes(15), Duration.ofMillis(500), 10_000, 64L << 20));
    }

    @Test
    void shouldNotTakeMoreCallsThanAProcessCarries() {
        assertThatThrownBy(() -> WorkerSettings.defaults().withInFlight(4_097))
                .hasMessage("in-flight is 4097; it must be 1 to 4096");
    }

    @Test
    void shouldNotTakeANegativeDrain() {
        assertThatThrownBy(() -> WorkerSettings.defaults().withDrain(Duration.ofMillis(-1)))
                .hasMessage("drain is -1; it must be 0 to 86400000");
    }

    @Test
    void shouldHaveTheSameDefaultsAsTheSettingsThatPeopleWrite() {
        StageSettings written = Settings.of(WrittenSettings.class, Map.of());

        assertThat(WorkerSettings.of(written)).isEqualTo(WorkerSettings.defaults());
        assertThat(written.catalogueWithin()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written = Map.of(
                "responsa.written.in-flight", "7",
                "responsa.written.drain", "2m",
                "responsa.written.commit-every", "1s",
                "responsa.written.window-inputs", "8",
                "responsa.written.window-bytes", "9",
                "responsa.written.catalogue-within", "5s");

        StageSettings settings = Settings.of(WrittenSettings.class, written);

        assertThat(WorkerSettings.of(settings))
                .isEqualTo(new WorkerSettings(7, Duration.ofMinutes(2), Duration.ofSeconds(1), 8, 9));
        assertThat(settings.catalogueWithin()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldRefuseWhatIsOutOfBounds() {
        StageSettings written = Settings.of(WrittenSettings.class, Map.of("responsa.written.in-flight", "0"));

        assertThatThrownBy(() -> WorkerSettings.of(written)).hasMessage("in-flight is 0; it must be 1 to 4096");
    }

    @ConfigMapping(prefix = "responsa.written")
    interface WrittenSettings extends StageSettings {}
}
