package responsa.screener.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import responsa.stage.service.Settings;

class ScreenerSettingsTest {

    @Test
    void shouldHaveADefaultForEverySetting() {
        assertThat(Settings.of(ScreenerSettings.class, Map.of()))
                .returns(Path.of("state"), ScreenerSettings::stateDir)
                .returns(1, ScreenerSettings::threads)
                .returns(Duration.ofMillis(100), ScreenerSettings::commitEvery)
                .returns(Duration.ofSeconds(60), ScreenerSettings::transactionTimeout)
                .returns(Duration.ofSeconds(10), ScreenerSettings::sessionTimeout)
                .returns(Duration.ofSeconds(30), ScreenerSettings::closeWithin)
                .returns(10, ScreenerSettings::restarts)
                .returns(Duration.ofDays(30), ScreenerSettings::remember)
                .returns(Optional.empty(), ScreenerSettings::heldOut)
                .returns(Duration.ofSeconds(5), ScreenerSettings::recipeWithin)
                .returns(Duration.ofSeconds(30), ScreenerSettings::missingRecipeMemory);
    }

    @Test
    void shouldTakeWhatIsWritten() {
        Map<String, String> written = Map.of(
                "responsa.screener.state-dir", "/var/lib/responsa",
                "responsa.screener.threads", "3",
                "responsa.screener.remember", "P7D",
                "responsa.screener.held-out", "/held-out/tests.jsonl,/held-out/more.jsonl");

        assertThat(Settings.of(ScreenerSettings.class, written))
                .returns(Path.of("/var/lib/responsa"), ScreenerSettings::stateDir)
                .returns(3, ScreenerSettings::threads)
                .returns(Duration.ofDays(7), ScreenerSettings::remember)
                .returns(
                        Optional.of(List.of(Path.of("/held-out/tests.jsonl"), Path.of("/held-out/more.jsonl"))),
                        ScreenerSettings::heldOut);
    }

    @Test
    void shouldRefuseAnUnknownKeyWithAGuess() {
        assertThatThrownBy(() -> Settings.of(ScreenerSettings.class, Map.of("responsa.screener.thread", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean responsa.screener.threads?");
    }
}
