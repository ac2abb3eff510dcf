package responsa.classifier.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;

class ClassifierSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        assertThat(Settings.of(ClassifierSettings.class, Map.of()))
                .returns(64, ClassifierSettings::inFlight)
                .returns(Duration.ofMinutes(15), ClassifierSettings::drain)
                .returns(Duration.ofMillis(500), ClassifierSettings::commitEvery)
                .returns(10_000, ClassifierSettings::windowInputs)
                .returns(64L << 20, ClassifierSettings::windowBytes)
                .returns(Duration.ofSeconds(60), ClassifierSettings::catalogueWithin)
                .returns(3, ClassifierSettings::tries);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written = Map.of("responsa.classifier.in-flight", "8", "responsa.classifier.tries", "1");

        assertThat(Settings.of(ClassifierSettings.class, written))
                .returns(8, ClassifierSettings::inFlight)
                .returns(1, ClassifierSettings::tries);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(ClassifierSettings.class, Map.of("responsa.classifier.try", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.classifier.tries?");
    }
}
