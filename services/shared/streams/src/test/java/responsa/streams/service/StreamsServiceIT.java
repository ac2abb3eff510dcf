package responsa.streams.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.stage.service.RunningService;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topic;

class StreamsServiceIT {
    private static final Topic<String, String> IN = new Topic<>("in", Serdes.String(), Serdes.String());
    private static final Topic<String, String> OUT = new Topic<>("out", Serdes.String(), Serdes.String());

    @RegisterExtension
    final TestBroker broker = TestBroker.with(2);

    @TempDir
    Path state;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void shouldWaitForItsTopicsAndThenCopyExactlyWhatCame() {
        try (RunningService service = start()) {
            await().untilAsserted(() -> assertThat(service.status().detail()).isEqualTo("waits for topics [in, out]"));
            assertThat(service.status().state()).isEqualTo(State.STARTING);

            broker.create(2, IN, OUT);
            broker.records().send(IN, "a", "one");

            assertThat(broker.records().await(OUT, 1)).hasSize(1);
            assertThat(told).as("how many partitions").hasValue(2);
            await().untilAsserted(() -> assertThat(service.status())
                    .returns(State.RUNNING, ServiceStatus::state)
                    .returns(0L, ServiceStatus::lag));
        }
    }

    @Test
    void shouldRefuseTopicsOfUnequalCounts() {
        broker.create(2, IN);
        broker.create(3, OUT);

        try (RunningService service = start()) {
            await().untilAsserted(() -> assertThat(service.status())
                    .returns(State.FAILED, ServiceStatus::state)
                    .extracting(ServiceStatus::detail)
                    .asString()
                    .contains("in has 2 partitions, out has 3 partitions"));
        }
    }

    @Test
    void shouldGoOnWithANewThreadAfterAPassingFailure() {
        broker.create(2, IN, OUT);
        failures.set(1);
        try (RunningService service = start()) {
            broker.records().send(IN, "slow", "one");

            assertThat(broker.records().await(OUT, 1)).hasSize(1);
            await().untilAsserted(() -> assertThat(service.status().state()).isEqualTo(State.RUNNING));
        }
    }

    @Test
    void shouldFailWhenPassingFailuresDoNotEnd() {
        broker.create(2, IN, OUT);
        failures.set(100);
        try (RunningService service = start()) {
            broker.records().send(IN, "slow", "the text of a prompt");

            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(service.status().state()).isEqualTo(State.FAILED));
            assertThat(service.status().detail()).startsWith("TimeoutException").doesNotContain("prompt");
        }
        assertThat(broker.records().all(OUT)).isEmpty();
    }

    @Test
    void shouldFailAtOnceByABugAndNotTellTheRecord() {
        broker.create(2, IN, OUT);
        try (RunningService service = start()) {
            broker.records().send(IN, "bug", "the text of a prompt");

            await().dontCatchUncaughtExceptions()
                    .untilAsserted(() -> assertThat(service.status().state()).isEqualTo(State.FAILED));
            assertThat(service.status().detail())
                    .startsWith("IllegalArgumentException at responsa.streams.service.StreamsServiceIT")
                    .contains(state.toString())
                    .doesNotContain("prompt");
        }
    }

    @Test
    void shouldDeleteWhatItHasReadOfWhatPasses() {
        broker.create(2, IN, OUT);
        broker.records().send(IN, "a", "one");
        try (RunningService service = start(true)) {
            assertThat(broker.records().await(OUT, 1)).hasSize(1);
            await().untilAsserted(() -> assertThat(broker.records().all(IN)).isEmpty());

            broker.records().send(IN, "a", "two");
            assertThat(broker.records().await(OUT, 2)).hasSize(2);
            await().untilAsserted(() -> assertThat(broker.records().all(IN)).isEmpty());
            assertThat(service.status().state()).isEqualTo(State.RUNNING);
        }
        broker.records().send(IN, "a", "three");
        assertThat(broker.records().all(IN)).as("what nobody has read").hasSize(1);
    }

    @Test
    void shouldHandItsPartitionsOverAtOnceWhenClosed() {
        broker.create(2, IN, OUT);
        broker.records().send(IN, "a", "one");
        try (RunningService first = start()) {
            broker.records().await(OUT, 1);
            assertThat(first.name()).isEqualTo("copier");
        }

        broker.records().send(IN, "a", "two");
        try (RunningService second = start()) {
            assertThat(broker.records().await(OUT, 2)).hasSize(2);
            assertThat(second.status().done()).isOne();
        }
    }

    private RunningService start() {
        return start(false);
    }

    private RunningService start(boolean passing) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        RecordCounters counters = RecordCounters.of(meters, "copier");
        Topology topology = new Topology();
        topology.addSource("from-in", IN.keys().deserializer(), IN.values().deserializer(), IN.name());
        topology.addProcessor("copy", () -> new Copy(counters), "from-in");
        topology.addSink(
                "to-out", OUT.name(), OUT.keys().serializer(), OUT.values().serializer(), "copy");
        Set<String> in = Set.of(IN.name());
        Set<String> alike = Set.of(IN.name(), OUT.name());
        return StreamsService.start(
                new StreamsStage("copier", topology, in, alike, Set.of(), passing ? in : Set.of(), told::set),
                PlainSettings.in(state),
                new ServiceEnvironment(broker.kafka(), meters, InstantSource.system()));
    }

    /// Copies; fails as often as the test wants on the key `slow`, always on `bug`.
    private final class Copy extends ContextualProcessor<String, String, String, String> {
        private final RecordCounters counters;

        Copy(RecordCounters counters) {
            this.counters = counters;
        }

        @Override
        public void process(Record<String, String> taken) {
            counters.in().increment();
            context().forward(taken);
            if (taken.key().equals("bug")) {
                throw new IllegalArgumentException(taken.value());
            }
            if (taken.key().equals("slow") && failures.getAndDecrement() > 0) {
                throw new TimeoutException("as the test wants it");
            }
        }
    }
}
