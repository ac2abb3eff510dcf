package responsa.screener.topology;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

/// Counts the prompts that left by exits that are committed, and says of every stretch of them what it took. Processor
/// time is that of the whole process: it hardly depends on what else the machine does.
final class Stretches {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;
    private static final int MEBI = 1 << 20;

    private final Path state;
    private final long each;
    private final long begun = System.nanoTime();
    private final double busyBefore = busySeconds();
    private long left;
    private long told;
    private double toldAt;
    private double toldBusy = busyBefore;

    /// @param each how many prompts make a stretch
    Stretches(Path state, long each) {
        this.state = state;
        this.each = each;
    }

    /// Waits until so many have left.
    void await(TestBroker broker, long prompts) throws IOException {
        Map<String, Object> properties = new HashMap<>(broker.kafka());
        properties.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> exits =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(Topics.SCREENED, Topics.REJECTED);
            exits.assign(partitions);
            exits.seekToBeginning(partitions);
            while (left < prompts) {
                left += exits.poll(POLL).count();
                if (left - told >= each || left == prompts) {
                    tell();
                }
            }
        }
        System.out.printf(
                "all: %,.0f prompts/s, %.0f us of processor time a prompt, %.2f records of the exchange%n",
                left / seconds(), (busySeconds() - busyBefore) * MICROS / left, exchanged(broker) / (double) left);
    }

    /// With the marks of transactions.
    private static long exchanged(TestBroker broker) {
        try (KafkaConsumer<byte[], byte[]> exchange =
                new KafkaConsumer<>(broker.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return exchange.endOffsets(partitions(Topics.exchange())).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static List<TopicPartition> partitions(Topic<?, ?>... topics) {
        return Stream.of(topics)
                .map(Topic::name)
                .flatMap(topic -> IntStream.range(0, Throughput.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
    }

    private void tell() throws IOException {
        double now = seconds();
        double busy = busySeconds();
        long count = left - told;
        System.out.printf(
                "%,d after %.1f s: %,.0f prompts/s, %.0f us of processor time a prompt; ",
                left, now, count / (now - toldAt), (busy - toldBusy) * MICROS / count);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "heap %,d MiB, resident %,d MiB, of it files %,d MiB, state %,d MiB%n",
                (runtime.totalMemory() - runtime.freeMemory()) / MEBI,
                kibi("VmRSS") >> 10,
                kibi("RssFile") >> 10,
                size() / MEBI);
        told = left;
        toldAt = seconds();
        toldBusy = busySeconds();
    }

    private double seconds() {
        return (System.nanoTime() - begun) / NANOS;
    }

    private static double busySeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    private static long kibi(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /// Files come and go while it is counted.
    private long size() {
        try (Stream<Path> files = Files.walk(state)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
