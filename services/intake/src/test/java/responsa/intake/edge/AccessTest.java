package responsa.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import responsa.intake.config.IntakeSettings;
import responsa.stage.service.Settings;

class AccessTest {
    @TempDir
    Path folder;

    @Test
    void shouldLetEverybodyInWhereNoTokenIsSet() {
        assertThat(access(Map.of()).allows(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer secret", "bearer secret", "Bearer  secret "})
    void shouldLetInWhoSendsTheToken(String authorization) {
        assertThat(access(Map.of("responsa.intake.token", "secret")).allows(authorization))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "secret", "Bearer", "Bearer ", "Bearer secre", "Bearer secrets", "Basic secret"})
    void shouldTurnEverybodyElseAway(String authorization) {
        assertThat(access(Map.of("responsa.intake.token", "secret")).allows(authorization))
                .isFalse();
    }

    @Test
    void shouldTakeTheTokenOfAFileBeforeAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "from-file\n");

        Access access =
                access(Map.of("responsa.intake.token", "secret", "responsa.intake.token-file", file.toString()));

        assertThat(access.allows("Bearer from-file")).isTrue();
        assertThat(access.allows("Bearer secret")).isFalse();
    }

    @Test
    void shouldNotStartWithATokenThatCannotBeReadOrIsEmpty() throws IOException {
        Path absent = folder.resolve("absent");
        Path empty = Files.writeString(folder.resolve("empty"), " \n");

        assertThatThrownBy(() -> access(Map.of("responsa.intake.token-file", absent.toString())))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("responsa.intake.token-file names %s, which cannot be read.", absent);
        assertThatThrownBy(() -> access(Map.of("responsa.intake.token-file", empty.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("responsa.intake.token is empty; write one, or leave token and token-file out.");
    }

    private static Access access(Map<String, String> values) {
        return new Access(Settings.of(IntakeSettings.class, values));
    }
}
