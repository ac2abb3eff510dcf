package responsa.screener.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.measure.GivenPrompts;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topics;
import responsa.topics.record.Prompt;

/// How many prompts a second the screener takes, with its broker in the same process and the prompts there
/// already; what processor time each of them costs, broker included, how much memory is held and how much disk it
/// takes.
///
/// `java -cp … responsa.screener.topology.Throughput PROMPTS THREADS [SETTING=VALUE …]`, settings without their prefix;
/// `off` among them is without near duplicates.
final class Throughput {
    static final int PARTITIONS = 6;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        quietLogs();
        int distinct = Integer.parseInt(arguments[0]);
        List<String> more = List.of(arguments).subList(2, arguments.length);
        GivenPrompts given = new GivenPrompts(distinct, more.contains("off"));
        Path folder = Files.createTempDirectory("screener");
        Path heldOut = Files.write(folder.resolve("held-out.jsonl"), given.heldOutLines());
        TestBroker broker = TestBroker.with(
                PARTITIONS,
                Topics.PROMPTS,
                Topics.SCREENED,
                Topics.REJECTED,
                Topics.OUTCOMES,
                Topics.exchange(),
                Topics.deadLetters("screener"));
        broker.start();
        long prompts = submit(broker, given);
        Map<String, String> settings = new HashMap<>();
        settings.put("responsa.screener.state-dir", folder.resolve("state").toString());
        settings.put("responsa.screener.threads", arguments[1]);
        settings.put("responsa.screener.held-out", heldOut.toString());
        more.stream()
                .map(setting -> setting.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> settings.put("responsa.screener." + parts[0], parts[1]));
        Stretches stretches = new Stretches(folder.resolve("state"), Math.clamp(prompts / 10, 1, 100_000));
        try (RunningService service = ScreenerService.start(
                Settings.of(ScreenerSettings.class, settings),
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()),
                Catalogue.of(List.of(), List.of(given.recipe())))) {
            stretches.await(broker, prompts);
            System.out.println(service.status());
        }
        broker.close();
    }

    /// Without Quarkus, which configures it at its start, the log manager has every library format its traces: a fifth
    /// of all processor time.
    private static void quietLogs() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private static long submit(TestBroker broker, GivenPrompts given) {
        Map<String, Object> properties = new HashMap<>(broker.kafka());
        properties.put("compression.type", "lz4");
        properties.put("linger.ms", 20);
        properties.put("batch.size", 256 << 10);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            return given.each(prompt -> producer.send(record(prompt)));
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Prompt prompt) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.PROMPTS.name(),
                Topics.PROMPTS.keys().serializer().serialize("", prompt.id()),
                Topics.PROMPTS.values().serializer().serialize("", prompt));
        record.headers().add(Headers.CASE, prompt.caseId().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
