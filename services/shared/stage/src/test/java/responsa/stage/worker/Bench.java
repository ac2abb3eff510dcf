package responsa.stage.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
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
    private final List<StageWorker<?, ?, ?>> workers = new ArrayList<>();

    Bench(TestBroker broker, int partitions) {
        this.broker = broker;
        broker.create(partitions, input, output, memo);
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

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    @Override
    public void close() {
        workers.forEach(StageWorker::abandon);
    }

    private static Topic<String, String> topic(String what) {
        Serde<String> text = Serdes.String();
        return new Topic<>("bench." + what + "." + NUMBER.getAndIncrement(), text, text);
    }
}
