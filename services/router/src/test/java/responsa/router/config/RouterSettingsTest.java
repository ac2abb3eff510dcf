package responsa.router.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;

class RouterSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        assertThat(Settings.of(RouterSettings.class, Map.of()))
                .returns(Path.of("state"), RouterSettings::stateDir)
                .returns(1, RouterSettings::threads)
                .returns(Duration.ofMillis(100), RouterSettings::commitEvery)
                .returns(Duration.ofSeconds(60), RouterSettings::transactionTimeout)
                .returns(Duration.ofSeconds(10), RouterSettings::sessionTimeout)
                .returns(Duration.ofSeconds(30), RouterSettings::closeWithin)
                .returns(10, RouterSettings::restarts)
                .returns(Duration.ofSeconds(5), RouterSettings::recipeWithin)
                .returns(Duration.ofSeconds(30), RouterSettings::missingRecipeMemory)
                .returns(Duration.ofDays(30), RouterSettings::deadline);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written =
                Map.of("responsa.router.state-dir", "/var/lib/responsa", "responsa.router.threads", "3");

        assertThat(Settings.of(RouterSettings.class, written))
                .returns(Path.of("/var/lib/responsa"), RouterSettings::stateDir)
                .returns(3, RouterSettings::threads);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(RouterSettings.class, Map.of("responsa.router.thread", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.router.threads?");
    }
}
