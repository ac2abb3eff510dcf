package responsa.screener.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aRecipe;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.streams.service.RecordCounters;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Exit;
import responsa.topics.record.FailureCause;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;

class ScreenerTopologyTest {
    private final Prompt prompt = aPrompt().asking("Where is my parcel?").build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;

    ScreenerTopologyTest(@TempDir Path stateDir) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "responsa.screener");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(
                ScreenerTopology.topology(RecordCounters.of(meters, ScreenerTopology.NAME)), properties);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldHandTheFirstSubmissionOnWithItsHeaders() {
        submit(prompt, "file:1");

        assertThat(records(Topics.SCREENED)).singleElement().satisfies(screened -> {
            assertThat(screened.key()).isEqualTo(prompt.id());
            assertThat(screened.value()).isEqualTo(prompt);
            assertThat(header(screened, Headers.POSITION)).isEqualTo("file:1");
            assertThat(header(screened, Headers.CASE)).isEqualTo(prompt.caseId().toString());
            assertThat(header(screened, Headers.SOURCE)).isEqualTo("responsa.prompts-0@0");
        });
    }

    @Test
    void shouldKeepALaterSubmissionWithItsPosition() {
        submit(prompt, "file:1");
        submit(prompt, "file:7");

        assertThat(records(Topics.SCREENED)).hasSize(1);
        assertThat(records(Topics.REJECTED)).singleElement().satisfies(rejected -> {
            assertThat(rejected.key()).isEqualTo(prompt.id());
            assertThat(rejected.value()).isEqualTo(new Rejection.Duplicate(prompt));
            assertThat(header(rejected, Headers.POSITION)).isEqualTo("file:7");
        });
        assertThat(count("rejected")).isOne();
    }

    @Test
    void shouldTakeTheSamePromptUnderAnotherRecipeForAnotherCase() {
        submit(prompt, "file:1");
        submit(
                aPrompt()
                        .asking("Where is my parcel?")
                        .under(aRecipe().samples(2).build())
                        .build(),
                "file:1");

        assertThat(records(Topics.SCREENED)).hasSize(2);
    }

    @Test
    void shouldSettleANamedCaseThatCannotBeReadOnce() {
        byte[] broken = "{\"id\":".getBytes(StandardCharsets.UTF_8);
        Map<String, String> named = Map.of(Headers.CASE, prompt.caseId().toString());

        pipe(broken, named);
        pipe(broken, named);

        assertThat(records(Topics.deadLetters("screener"))).hasSize(2).allSatisfy(dead -> {
            assertThat(dead.value()).isEqualTo(broken);
            assertThat(header(dead, Headers.CAUSE)).isEqualTo(FailureCause.UNREADABLE.name());
        });
        assertThat(records(Topics.OUTCOMES)).singleElement().satisfies(outcome -> {
            assertThat(outcome.key()).isEqualTo(prompt.caseId());
            assertThat(outcome.value().exit()).isEqualTo(Exit.DEAD);
        });
    }

    @Test
    void shouldNotSettleACaseAgainThatIsUnderWay() {
        submit(prompt, "file:1");

        pipe(new byte[] {1}, Map.of(Headers.CASE, prompt.caseId().toString()));

        assertThat(records(Topics.OUTCOMES)).isEmpty();
        assertThat(records(Topics.deadLetters("screener"))).hasSize(1);
    }

    @Test
    void shouldOnlySetAsideWhatNamesNoCase() {
        pipe(new byte[] {1}, Map.of());
        pipe(new byte[] {1}, Map.of(Headers.CASE, "no id"));

        assertThat(records(Topics.deadLetters("screener"))).hasSize(2);
        assertThat(records(Topics.OUTCOMES)).isEmpty();
        assertThat(count("dead")).isEqualTo(2);
    }

    /// A running screener finds its marks by these names: under others it would let every case pass a
    /// second time.
    @Test
    void shouldNotChangeTheTopologyUnnoticed() throws IOException {
        String now = ScreenerTopology.topology(RecordCounters.of(meters, ScreenerTopology.NAME))
                .describe()
                .toString();

        try (InputStream golden = getClass().getResourceAsStream("topology.txt")) {
            String kept = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(now).isEqualToNormalizingNewlines(kept);
        }
    }

    private void submit(Prompt submitted, String position) {
        byte[] value = Topics.PROMPTS.values().serializer().serialize("", submitted);
        pipe(
                value,
                Map.of(
                        Headers.POSITION,
                        position,
                        Headers.CASE,
                        submitted.caseId().toString()));
    }

    private void pipe(byte[] value, Map<String, String> headers) {
        RecordHeaders carried = new RecordHeaders();
        headers.forEach((name, text) -> carried.add(name, text.getBytes(StandardCharsets.UTF_8)));
        byte[] key = Topics.PROMPTS.keys().serializer().serialize("", prompt.id());
        driver.createInputTopic(Topics.PROMPTS.name(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, carried, Instant.EPOCH));
    }

    private <K, V> List<TestRecord<K, V>> records(Topic<K, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keys().deserializer(),
                        topic.values().deserializer())
                .readRecordsToList();
    }

    private double count(String exit) {
        return meters.counter("responsa.records." + exit, "service", ScreenerTopology.NAME)
                .count();
    }

    private static String header(TestRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
