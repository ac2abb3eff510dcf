package responsa.topics.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

class RoundTripTest {

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadWhatItWrote(String name, Object sample) {
        Topic<?, ?> topic = topicOf(name);

        assertThat(through(topic, sample)).isEqualTo(sample);
    }

    @Test
    void shouldPassTombstonesOn() {
        assertThat(Topics.SPECS.values().serializer().serialize("t", null)).isNull();
        assertThat(Topics.SPECS.values().deserializer().deserialize("t", null)).isNull();
    }

    private static Stream<Map.Entry<String, Object>> entries() {
        return RecordSamples.all().entrySet().stream();
    }

    static Stream<Object[]> samples() {
        return entries().map(entry -> new Object[] {entry.getKey(), entry.getValue()});
    }

    private static Topic<?, ?> topicOf(String sample) {
        String name = "responsa." + sample.substring(0, sample.indexOf('/'));
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <V> V through(Topic<?, V> topic, Object sample) {
        byte[] bytes = topic.values().serializer().serialize(topic.name(), (V) sample);
        return Objects.requireNonNull(topic.values().deserializer().deserialize(topic.name(), bytes));
    }
}
