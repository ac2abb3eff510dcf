package responsa.judge.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;
import responsa.stage.worker.WorkerSettings;

class JudgeSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        JudgeSettings settings = Settings.of(JudgeSettings.class, Map.of());

        assertThat(WorkerSettings.of(settings)).isEqualTo(WorkerSettings.defaults());
        assertThat(settings)
                .returns(Duration.ofSeconds(60), JudgeSettings::catalogueWithin)
                .returns(128, JudgeSettings::standardsKept);
        assertThat(settings.reward())
                .returns(false, JudgeSettings.Reward::enabled)
                .returns("default", JudgeSettings.Reward::recipe)
                .returns(256, JudgeSettings.Reward::maxItems)
                .returns(256, JudgeSettings.Reward::inFlight)
                .returns(8 << 20, JudgeSettings.Reward::maxBodyBytes)
                .returns(Duration.ofSeconds(170), JudgeSettings.Reward::within);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written = Map.of(
                "responsa.judge.in-flight", "7",
                "responsa.judge.catalogue-within", "5s",
                "responsa.judge.standards-kept", "3");

        assertThat(Settings.of(JudgeSettings.class, written))
                .returns(7, JudgeSettings::inFlight)
                .returns(Duration.ofSeconds(5), JudgeSettings::catalogueWithin)
                .returns(3, JudgeSettings::standardsKept);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(JudgeSettings.class, Map.of("responsa.judge.in-fligth", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.judge.in-flight?");
    }
}
