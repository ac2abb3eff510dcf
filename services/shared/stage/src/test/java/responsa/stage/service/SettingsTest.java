package responsa.stage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @ConfigMapping(prefix = "responsa.sample")
    interface SampleSettings {
        @WithDefault("64")
        int inFlight();

        @WithDefault("60s")
        Duration idleTimeout();

        Map<String, String> endpoints();

        Nested nested();

        interface Nested {
            @WithDefault("true")
            boolean deep();
        }
    }

    @Test
    void shouldHaveDefaults() {
        SampleSettings settings = Settings.of(SampleSettings.class, Map.of());

        assertThat(settings.inFlight()).isEqualTo(64);
        assertThat(settings.idleTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.endpoints()).isEmpty();
        assertThat(settings.nested().deep()).isTrue();
    }

    @Test
    void shouldTakeWhatIsGiven() {
        Map<String, String> given = Map.of(
                "responsa.sample.in-flight", "3",
                "responsa.sample.idle-timeout", "PT2S",
                "responsa.sample.endpoints.drafter", "http://127.0.0.1:1",
                "responsa.sample.nested.deep", "false",
                "responsa.another.in-flight", "ignored");

        SampleSettings settings = Settings.of(SampleSettings.class, given);

        assertThat(settings.inFlight()).isEqualTo(3);
        assertThat(settings.idleTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.endpoints()).containsEntry("drafter", "http://127.0.0.1:1");
        assertThat(settings.nested().deep()).isFalse();
    }

    @Test
    void shouldGuessWhatAnUnknownNameMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(SampleSettings.class, Map.of("responsa.sample.in-flihgt", "3")))
                .withMessage("responsa.sample.in-flihgt is no setting; did you mean responsa.sample.in-flight?");
    }

    @Test
    void shouldListTheSettingsWhereItCannotGuess() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(SampleSettings.class, Map.of("responsa.sample.colour-of-the-log", "red")))
                .withMessageContaining("responsa.sample.colour-of-the-log is no setting; there are responsa.sample.")
                .withMessageContaining("responsa.sample.nested.deep");
    }

    @Test
    void shouldKnowTheVariablesOfTheEnvironment() {
        List<String> known =
                List.of("RESPONSA_SAMPLE_IN_FLIGHT", "RESPONSA_SAMPLE_ENDPOINTS_DRAFTER", "RESPONSA_SHARED", "PATH");

        assertThatCode(() -> Settings.check(SampleSettings.class, known)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.check(SampleSettings.class, List.of("RESPONSA_SAMPLE_IN_FLIHGT")))
                .withMessage("RESPONSA_SAMPLE_IN_FLIHGT is no setting; did you mean responsa.sample.in-flight?");
    }

    @Test
    void shouldComplainOnceOfAVariableAndThePropertyItIsTakenFor() {
        List<String> names = List.of("responsa.sample.in.flihgt", "RESPONSA_SAMPLE_IN_FLIHGT");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.check(SampleSettings.class, names))
                .withMessage("RESPONSA_SAMPLE_IN_FLIHGT is no setting; did you mean responsa.sample.in-flight?");
    }

    @Test
    void shouldNameTheSettingWhoseValueCannotBeRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(SampleSettings.class, Map.of("responsa.sample.in-flight", "many")))
                .withMessageContaining("responsa.sample.in-flight")
                .withMessageContaining("many");
    }
}
