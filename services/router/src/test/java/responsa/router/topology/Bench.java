package responsa.router.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
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
import responsa.topics.record.Claim;
import responsa.topics.record.Control;
import responsa.topics.record.Failure;
import responsa.topics.record.Recipe;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// The router's topology without Kafka.
final class Bench implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    /// Recipes with limits.
    final Set<String> limited = new HashSet<>();
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
        driver = new TopologyTestDriver(
                RouterTopology.topology(recipes, limited::contains, new Deadline(30), RouterCounters.of(meters)),
                properties,
                Instant.EPOCH);
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
                .pipeInput(new TestRecord<>(keyBytes, value, carried, Instant.EPOCH));
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

    /// A control is published; the router knows of it at once.
    void control(Control control) {
        if (control.limits()) {
            limited.add(control.recipe());
        } else {
            limited.remove(control.recipe());
        }
        driver.createInputTopic(
                        Topics.CONTROLS.name(),
                        Topics.CONTROLS.keys().serializer(),
                        Topics.CONTROLS.values().serializer())
                .pipeInput(control.recipe(), control);
    }

    /// A claim is written that the router did not write.
    void claim(Claim claim) {
        driver.createInputTopic(
                        Topics.CLAIMS.name(),
                        Topics.CLAIMS.keys().serializer(),
                        Topics.CLAIMS.values().serializer())
                .pipeInput(claim.caseId(), claim);
    }

    /// Anything is published as a control.
    void controlBytes(String recipe, byte[] bytes) {
        driver.createInputTopic(Topics.CONTROLS.name(), Topics.CONTROLS.keys().serializer(), new ByteArraySerializer())
                .pipeInput(recipe, bytes);
    }

    /// Time passes.
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
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
