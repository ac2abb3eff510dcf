package responsa.stage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

    @Test
    void shouldHandEveryKafkaSettingToTheClients() {
        Config config = configOf(new PropertiesConfigSource(
                Map.of(
                        "kafka.bootstrap.servers", "kafka:9092",
                        "kafka.security.protocol", "SSL",
                        "kafka.of.a.plugin", "kept",
                        "responsa.sample.in-flight", "3"),
                "given",
                100));

        assertThat(KafkaConnection.from(config))
                .isEqualTo(
                        Map.of("bootstrap.servers", "kafka:9092", "security.protocol", "SSL", "of.a.plugin", "kept"));
    }

    @Test
    void shouldReadTheEnvironment() {
        Config config = configOf(new EnvConfigSource(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "KAFKA_SASL_MECHANISM", "PLAIN"), 100));

        assertThat(KafkaConnection.from(config))
                .isEqualTo(Map.of("bootstrap.servers", "kafka:9092", "sasl.mechanism", "PLAIN"));
    }

    @Test
    void shouldSayWhatToSetWhereNoServerIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KafkaConnection.from(configOf(new PropertiesConfigSource(Map.of(), "none", 100))))
                .withMessageContaining("kafka.bootstrap.servers is not set")
                .withMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
    }

    private static Config configOf(ConfigSource source) {
        return new SmallRyeConfigBuilder().withSources(source).build();
    }
}
