package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", "kafka:9092");
    private final PlainSettings settings = PlainSettings.in(Path.of("state"));

    @Test
    void shouldRunExactlyOnceWithEverythingNamed() {
        Properties properties = StreamsProperties.of("router", KAFKA, settings);

        assertThat(properties)
                .containsEntry("application.id", "responsa.router")
                .containsEntry("bootstrap.servers", "kafka:9092")
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("ensure.explicit.internal.resource.naming", true)
                .containsEntry("commit.interval.ms", 50L)
                .containsEntry("consumer.session.timeout.ms", 3_000)
                .containsEntry("producer.max.in.flight.requests.per.connection", 1)
                .containsEntry("producer.compression.type", "lz4")
                .containsEntry("producer.batch.size", 262_144)
                .containsEntry("producer.transaction.timeout.ms", 10_000)
                .containsEntry("rocksdb.config.setter", SharedStoreMemory.class)
                .containsEntry("topic.max.message.bytes", 16_777_216);
    }

    @Test
    void shouldBeAConfigurationThatTheEngineTakes() {
        assertThat(new StreamsConfig(StreamsProperties.of("router", KAFKA, settings)).getInt("num.stream.threads"))
                .isOne();
    }

    @Test
    void shouldNameASettingThatIsOutOfItsBounds() {
        assertThatThrownBy(() -> StreamsProperties.of("router", KAFKA, settings.withThreads(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is 0; it must be 1 to 64");
        assertThatThrownBy(() -> StreamsProperties.of("router", KAFKA, settings.withCommitEvery(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("commit-every is PT0S; it must be 1 ms to 24 days");
    }
}
