package responsa.drafter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;
import responsa.topics.record.Role;

class DrafterSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        assertThat(Settings.of(DrafterSettings.class, Map.of()))
                .returns(64, DrafterSettings::inFlight)
                .returns(Duration.ofMinutes(15), DrafterSettings::drain)
                .returns(Duration.ofMillis(500), DrafterSettings::commitEvery)
                .returns(10_000, DrafterSettings::windowInputs)
                .returns(64L << 20, DrafterSettings::windowBytes)
                .returns(Duration.ofSeconds(60), DrafterSettings::catalogueWithin)
                .returns(Optional.empty(), DrafterSettings::nativeRoles);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written =
                Map.of("responsa.drafter.in-flight", "256", "responsa.drafter.native-roles", "developer,tool");

        assertThat(Settings.of(DrafterSettings.class, written))
                .returns(256, DrafterSettings::inFlight)
                .returns(Optional.of(Set.of(Role.DEVELOPER, Role.TOOL)), DrafterSettings::nativeRoles);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(DrafterSettings.class, Map.of("responsa.drafter.native-role", "tool")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.drafter.native-roles?");
    }

    @Test
    void shouldRefuseARoleThatThereIsNot() {
        assertThatThrownBy(() -> Settings.of(DrafterSettings.class, Map.of("responsa.drafter.native-roles", "bot")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("responsa.drafter.native-roles")
                .hasMessageContaining("bot");
    }
}
