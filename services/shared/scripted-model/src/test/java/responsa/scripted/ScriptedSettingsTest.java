package responsa.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import responsa.scripted.script.Script;

class ScriptedSettingsTest {

    @Test
    void shouldBindToThisMachineAndTakeAFreePortUnlessToldOtherwise() {
        ScriptedSettings standard = ScriptedSettings.standard();

        assertThat(standard.host()).isEqualTo("127.0.0.1");
        assertThat(standard.port()).isZero();
        assertThat(standard.seed()).isZero();
        assertThat(standard.apiKey()).isNull();
        assertThat(standard.bounds()).isEqualTo(new ScriptedSettings.Bounds(8_388_608, 262_144, 16_384));
        assertThat(standard.scripts().of("any")).isEqualTo(Script.standard());
    }

    @Test
    void shouldRefusePortsAndBoundsThatAreNone() {
        assertThatThrownBy(() -> ScriptedSettings.standard().at("127.0.0.1", 65_536))
                .hasMessage("port is 65536; 0 to 65535, and 0 takes any free one");
        assertThatThrownBy(() -> new ScriptedSettings.Bounds(10, 1, 1)).hasMessageContaining("request bytes is 10");
        assertThatThrownBy(() -> new ScriptedSettings.Bounds(2_000, 0, 1)).hasMessageContaining("calls is 0");
        assertThatThrownBy(() -> new ScriptedSettings.Bounds(2_000, 1, 0)).hasMessageContaining("prefix blocks is 0");
    }

    @Test
    void shouldNotPrintItsKey() {
        assertThat(ScriptedSettings.standard().withApiKey("s3cret").toString()).doesNotContain("s3cret");
    }
}
