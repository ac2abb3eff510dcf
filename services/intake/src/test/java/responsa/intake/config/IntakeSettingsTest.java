package responsa.intake.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;

class IntakeSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        assertThat(Settings.of(IntakeSettings.class, Map.of()))
                .returns("default", IntakeSettings::recipe)
                .returns("default", IntakeSettings::spec)
                .returns("default", IntakeSettings::model)
                .returns(1 << 20, IntakeSettings::maxLineBytes)
                .returns(10_000, IntakeSettings::maxLines)
                .returns(16 << 20, IntakeSettings::maxBodyBytes)
                .returns(4, IntakeSettings::requests)
                .returns(1000, IntakeSettings::inFlight)
                .returns(Duration.ofSeconds(15), IntakeSettings::acknowledgeWithin)
                .returns(Duration.ofMinutes(5), IntakeSettings::fileAcknowledgeWithin)
                .returns(Optional.empty(), IntakeSettings::token)
                .returns(Optional.empty(), IntakeSettings::tokenFile);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written = Map.of(
                "responsa.intake.recipe", "careful",
                "responsa.intake.max-line-bytes", "4096",
                "responsa.intake.acknowledge-within", "20s",
                "responsa.intake.token-file", "/run/secrets/intake");

        assertThat(Settings.of(IntakeSettings.class, written))
                .returns("careful", IntakeSettings::recipe)
                .returns(4096, IntakeSettings::maxLineBytes)
                .returns(Duration.ofSeconds(20), IntakeSettings::acknowledgeWithin)
                .returns(Optional.of(Path.of("/run/secrets/intake")), IntakeSettings::tokenFile);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(IntakeSettings.class, Map.of("responsa.intake.max-line", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.intake.max-lines?");
    }
}
