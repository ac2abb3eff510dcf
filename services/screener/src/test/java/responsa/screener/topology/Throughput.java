package responsa.screener.topology;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import responsa.screener.config.ScreenerSettings;
import responsa.screener.measure.GivenPrompts;
import responsa.stage.catalogue.Catalogue;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Prompt;

/// How many prompts a second the screener takes, with its broker in the same process and the prompts there already; how
/// much memory it holds and how much disk it takes.
///
/// `java -cp … responsa.screener.topology.Throughput PROMPTS THREADS [off]`, `off` without near duplicates.
final class Throughput {
    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MEBI = 1 << 20;
    private static final double NANOS = 1e9;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        int distinct = Integer.parseInt(arguments[0]);
        GivenPrompts given = new GivenPrompts(distinct, arguments.length > 2);
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
        Map<String, String> settings = Map.of(
                "responsa.screener.state-dir", folder.resolve("state").toString(),
                "responsa.screener.threads", arguments[1],
                "responsa.screener.held-out", heldOut.toString());
        long begun = System.nanoTime();
        try (RunningService service = ScreenerService.start(
                Settings.of(ScreenerSettings.class, settings),
                new ServiceEnvironment(broker.kafka(), new SimpleMeterRegistry(), InstantSource.system()),
                Catalogue.of(List.of(), List.of(given.recipe())))) {
            await(broker, prompts, begun);
            System.out.println(service.status());
            tellMemory();
        }
        System.out.printf("state %,d KiB%n", size(folder.resolve("state")) >> 10);
        broker.close();
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

    /// Counts what left, by exits that are committed, and says every few seconds how fast.
    private static void await(TestBroker broker, long prompts, long begun) {
        Map<String, Object> properties = new HashMap<>(broker.kafka());
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> exits =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.SCREENED, Topics.REJECTED)
                    .map(Topic::name)
                    .flatMap(topic ->
                            Stream.iterate(0, n -> n + 1).limit(PARTITIONS).map(n -> new TopicPartition(topic, n)))
                    .toList();
            exits.assign(partitions);
            exits.seekToBeginning(partitions);
            long left = 0;
            long first = 0;
            long told = 0;
            while (left < prompts) {
                left += exits.poll(POLL).count();
                first = first == 0 && left > 0 ? System.nanoTime() : first;
                if (left - told >= prompts / 10) {
                    told = left;
                    tell(left, begun, first);
                }
            }
            tell(left, begun, first);
        }
    }

    private static void tell(long left, long begun, long first) {
        System.out.printf(
                "%,d left after %.1f s: %.0f/s since the first; CPU of the process %.1f s%n",
                left, (System.nanoTime() - begun) / NANOS, left * NANOS / (System.nanoTime() - first), cpuSeconds());
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    private static void tellMemory() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("");
        System.out.printf("heap %,d MiB, %s%n", (runtime.totalMemory() - runtime.freeMemory()) / MEBI, resident);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
