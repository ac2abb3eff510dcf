package responsa.router.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import responsa.stage.catalogue.Catalogue;
import responsa.streams.recipe.Recipes;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Failure;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// The router's topology without Kafka.
final class Bench implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;

    Bench(Path stateDir, Recipe... known) {
        this(stateDir, Catalogue.of(List.of(), List.of(known)));
    }

    Bench(Path stateDir, Catalogue catalogue) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "responsa.router");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        Recipes recipes = new Recipes(catalogue, Duration.ofSeconds(30), InstantSource.system());
        driver = new TopologyTestDriver(RouterTopology.topology(recipes, RouterCounters.of(meters)), properties);
    }

    void take(VerdictRecord... records) {
        for (VerdictRecord record : records) {
            take(promptOf(record), Topics.VERDICTS.values().serializer().serialize("", record), Map.of());
        }
    }

    void take(PromptId key, byte[] value, Map<String, String> headers) {
        RecordHeaders carried = new RecordHeaders();
        headers.forEach((name, text) -> carried.add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        byte[] keyBytes = Topics.VERDICTS.keys().serializer().serialize("", key);
        driver.createInputTopic(Topics.VERDICTS.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(keyBytes, value, carried, java.time.Instant.EPOCH));
    }

    <K, V> List<TestRecord<K, V>> records(Topic<K, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keys().deserializer(),
                        topic.values().deserializer())
                .readRecordsToList();
    }

    <V> List<V> values(Topic<?, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        new ByteArrayDeserializer(),
                        topic.values().deserializer())
                .readValuesToList();
    }

    long stored(String store) {
        long count = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        driver.close();
    }

    private static PromptId promptOf(VerdictRecord record) {
        return switch (record) {
            case Verdict verdict -> verdict.draft().drafted().prompt().id();
            case Failure failure -> failure.prompt().id();
        };
    }
}
