package responsa.stage.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import responsa.stage.service.ServiceEnvironment;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.kafka.TestRecords;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;

/// Topics of one test's own, and workers on them. Threads: the test's.
final class Bench implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Topic<String, String> input = topic("input");
    final Topic<String, String> output = topic("output");
    final Topic<String, String> memo = topic("memo");
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestBroker broker;
    private int submitted;
    private final List<StageWorker<?, ?, ?>> workers = new ArrayList<>();

    Bench(TestBroker broker, int partitions) {
        this.broker = broker;
        broker.create(partitions, input, output, memo);
    }

    /// Waits until it is so; how long only bounds how long a failure takes.
    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    StageWorker<String, String, String> start(AskedWork work) {
        return start(work, WorkerSettings.defaults().withDrain(Duration.ofSeconds(20)));
    }

    StageWorker<String, String, String> start(AskedWork work, WorkerSettings settings) {
        StageWorker<String, String, String> worker = StageWorker.started(
                new StageDefinition<>("drafter", input, output, memo, work), settings, environment());
        workers.add(worker);
        return worker;
    }

    ServiceEnvironment environment() {
        return new ServiceEnvironment(broker.kafka(), meters, InstantSource.system());
    }

    void submit(String... inputs) {
        for (String each : inputs) {
            broker.records().send(input, each.split(" ")[0], each);
            submitted++;
        }
    }

    void submitAll(List<String> inputs) {
        Map<String, String> byKey = new LinkedHashMap<>();
        inputs.forEach(each -> byKey.put(each.split(" ")[0], each));
        submitted += inputs.size();
        broker.records().sendAll(input, byKey);
    }

    void submitOneToEveryPartition(int partitions) {
        for (int partition = 0; partition < partitions; partition++) {
            String name = "late" + submitted++;
            broker.records().sendTo(partition, input, name, name + " 1", Map.of());
        }
    }

    /// How many inputs there are.
    int submitted() {
        return submitted;
    }

    /// Two transactions that are committed, with one between them that is aborted.
    void submitInTransactions(List<String> first, List<String> aborted, List<String> last) {
        Map<String, Object> settings = new HashMap<>(broker.kafka());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, input.name());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            transaction(producer, first);
            producer.commitTransaction();
            transaction(producer, aborted);
            producer.flush();
            producer.abortTransaction();
            transaction(producer, last);
            producer.commitTransaction();
        }
    }

    private void transaction(KafkaProducer<String, String> producer, List<String> inputs) {
        producer.beginTransaction();
        inputs.forEach(each -> producer.send(new ProducerRecord<>(input.name(), each.split(" ")[0], each)));
    }

    /// What is committed, and what is left to be read, of all partitions together.
    Committed committed() {
        try (Admin admin = Admin.create(broker.kafka())) {
            Map<TopicPartition, OffsetAndMetadata> found =
                    new HashMap<>(admin.listConsumerGroupOffsets("responsa.drafter")
                            .partitionsToOffsetAndMetadata()
                            .get());
            found.keySet().removeIf(partition -> !partition.topic().equals(input.name()));
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            found.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
            long ends = admin.listOffsets(asked).all().get().values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
            long offsets =
                    found.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
            return new Committed(offsets, ends - offsets);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<String> answers() {
        return broker.records().values(output);
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return broker.records().all(Topics.deadLetters("drafter")).stream()
                .filter(letter -> String.valueOf(TestRecords.header(letter, Headers.SOURCE))
                        .startsWith(input.name()))
                .toList();
    }

    double cancelledUnderWay() {
        return meters.get("responsa.calls.cancelled")
                .tag("when", "under-way")
                .counter()
                .count();
    }

    @Override
    public void close() {
        workers.forEach(StageWorker::abandon);
    }

    record Committed(long offset, long left) {}

    private static Topic<String, String> topic(String what) {
        Serde<String> text = Serdes.String();
        return new Topic<>("bench." + what + "." + NUMBER.getAndIncrement(), text, text);
    }
}
