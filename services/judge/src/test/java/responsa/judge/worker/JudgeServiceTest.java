package responsa.judge.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import responsa.judge.config.JudgeSettings;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;

class JudgeServiceTest {
    private final ServiceEnvironment nowhere = new ServiceEnvironment(
            Map.of("bootstrap.servers", "nowhere.invalid:1"), new SimpleMeterRegistry(), InstantSource.system());

    /// Kafka is not even asked: it is nowhere.
    @ParameterizedTest
    @CsvSource({"in-flight, 0", "in-flight, 4097", "standards-kept, 0", "standards-kept, 10001"})
    void shouldRefuseToStartWhenASettingIsOutOfItsBounds(String setting, String value) {
        JudgeSettings settings = Settings.of(JudgeSettings.class, Map.of("responsa.judge." + setting, value));

        assertThatThrownBy(() -> JudgeService.start(settings, new QueuedModels(), nowhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("%s is %s; it must be 1 to", setting, value);
    }
}
