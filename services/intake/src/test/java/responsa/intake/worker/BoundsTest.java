package responsa.intake.worker;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.intake.config.IntakeSettings;
import responsa.stage.service.Settings;

class BoundsTest {

    @Test
    void shouldTakeTheDefaults() {
        assertThatCode(() -> Bounds.check(Settings.of(IntakeSettings.class, Map.of())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-line-bytes | 1023 | is 1023; it must be 1024 to 4194304.",
                "max-line-bytes | 4194305 | is 4194305; it must be 1024 to 4194304.",
                "max-body-bytes | 67108865 | is 67108865; it must be 1024 to 67108864.",
                "max-lines | 0 | is 0; it must be 1 to 1000000.",
                "requests | 0 | is 0; it must be 1 to 1024.",
                "in-flight | 0 | is 0; it must be 1 to 100000.",
                "acknowledge-within | 2s | is PT2S; it must be at least PT3S.",
                "file-acknowledge-within | 2s | is PT2S; it must be at least PT3S."
            })
    void shouldNameASettingThatIsOutOfItsBounds(String name, String value, String message) {
        String key = "responsa.intake." + name;

        assertThatThrownBy(() -> Bounds.check(Settings.of(IntakeSettings.class, Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(key + " " + message);
    }
}
