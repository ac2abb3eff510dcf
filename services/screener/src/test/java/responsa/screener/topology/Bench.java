package responsa.screener.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import responsa.screener.heldout.HeldOutFiles;
import responsa.stage.catalogue.Catalogue;
import responsa.streams.recipe.Recipes;
import responsa.streams.service.RecordCounters;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.Prompt;
import responsa.topics.record.Recipe;

/// The screener's topology without Kafka: one task, which is everybody's home and keeps all bands. It takes itself for
/// the first of several, so that some of its messages come back by the exchange and some never leave it.
final class Bench implements AutoCloseable {
    private static final int PARTITIONS = 3;
    static final Duration REMEMBERED = Duration.ofDays(30);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;

    Bench(Path stateDir, HeldOutFiles heldOut, Recipe... known) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "responsa.screener");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(topology(meters, heldOut, known), properties, Instant.EPOCH);
    }

    static Topology topology(SimpleMeterRegistry meters, HeldOutFiles heldOut, Recipe... known) {
        Recipes recipes =
                new Recipes(Catalogue.of(List.of(), List.of(known)), Duration.ofSeconds(30), InstantSource.system());
        return ScreenerTopology.topology(
                new Yardstick(recipes, heldOut, REMEMBERED),
                RecordCounters.of(meters, ScreenerTopology.NAME),
                () -> PARTITIONS);
    }

    void submit(Prompt submitted, String position) {
        byte[] value = Topics.PROMPTS.values().serializer().serialize("", submitted);
        Map<String, String> headers = Map.of(
                Headers.POSITION, position, Headers.CASE, submitted.caseId().toString());
        pipe(submitted.id(), value, headers);
    }

    void pipe(PromptId id, byte[] value, Map<String, String> headers) {
        RecordHeaders carried = new RecordHeaders();
        headers.forEach((name, text) -> carried.add(name, text.getBytes(StandardCharsets.UTF_8)));
        byte[] key = Topics.PROMPTS.keys().serializer().serialize("", id);
        driver.createInputTopic(Topics.PROMPTS.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, carried, Instant.EPOCH));
    }

    void message(byte[] value) {
        driver.createInputTopic(Topics.exchange().name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new byte[0], value);
    }

    <K, V> List<TestRecord<K, V>> records(Topic<K, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keys().deserializer(),
                        topic.values().deserializer())
                .readRecordsToList();
    }

    double count(String exit) {
        return meters.counter("responsa.records." + exit, "service", ScreenerTopology.NAME)
                .count();
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

    void wait(Duration longer) {
        driver.advanceWallClockTime(longer);
    }

    static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
