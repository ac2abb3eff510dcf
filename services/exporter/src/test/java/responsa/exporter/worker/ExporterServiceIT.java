package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aVerdict;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.domain.row.Place;
import responsa.exporter.storage.UnusableOutputException;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.record.Prompt;
import responsa.topics.record.Rejection;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

class ExporterServiceIT {
    @RegisterExtension
    final TestBroker broker = TestBroker.with(Bench.PARTITIONS, Bench.topics());

    @TempDir
    Path temporary;

    private Path out;
    private Bench bench;

    @BeforeEach
    void prepare() {
        out = temporary.resolve("out");
        bench = new Bench(broker);
    }

    @Test
    void shouldExportEveryExitUpToTheEndOfItsTopics() {
        Tuple tuple = Bench.tuple("Grüße 🌱");
        Prompt prompt = aPrompt().build();
        Verdict verdict = aVerdict().build();
        bench.send(1, tuple);
        broker.records().send(Topics.REJECTED, prompt.id(), new Rejection.Duplicate(prompt));
        broker.records().send(Topics.UNDECIDED, prompt.id(), verdict);
        bench.letter("responsa.cases-0@7");

        try (ExporterService service = bench.start(out)) {
            service.finish();

            assertThat(Bench.lines(out, "data")).hasSize(1).first().asString().contains("Grüße 🌱");
            assertThat(Bench.lines(out, "sft-cot"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("<think>");
            assertThat(Bench.lines(out, "sft-no-cot"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .doesNotContain("<think>");
            assertThat(Bench.lines(out, "rejected")).hasSize(1);
            assertThat(Bench.lines(out, "undecided")).hasSize(1);
            assertThat(Bench.lines(out, "dead")).hasSize(1);
            await().untilAsserted(() -> assertThat(service.status())
                    .returns(State.RUNNING, ServiceStatus::state)
                    .returns(4L, ServiceStatus::done)
                    .returns(0L, ServiceStatus::inFlight)
                    .returns(0L, ServiceStatus::lag)
                    .returns("", ServiceStatus::detail));
            assertThat(bench.counted("responsa.exporter.rows", "kind", "sft-cot"))
                    .isEqualTo(1);
            assertThat(bench.counted("responsa.records.out", "service", "exporter"))
                    .isEqualTo(4);
        }
        assertThat(Bench.files(out)).containsKeys("README.md", "manifest.json");
    }

    @Test
    void shouldGoOnWithinTheSameRunWhenMoreCame() {
        bench.sendSome(4);
        SortedMap<String, String> first = bench.export(out);
        bench.sendSome(4);

        SortedMap<String, String> both = bench.export(out);

        assertThat(both.keySet()).containsAll(first.keySet());
        assertThat(Bench.lines(out, "data")).hasSize(8);
        assertThat(Bench.lines(out, "dead"))
                .as("letters that were written before, too")
                .hasSize(2);
    }

    @Test
    void shouldEndWithTheSameBytesWhereverItDied() {
        bench.sendSome(8);
        SortedMap<String, String> expected = bench.export(temporary.resolve("undisturbed"));

        boolean ended = false;
        for (int steps = 0; !ended; steps += 7) {
            Path another = temporary.resolve("killed-after-" + steps);
            ended = dies(another, steps);
            assertThat(bench.export(another)).as("killed after %d steps", steps).isEqualTo(expected);
        }
    }

    @Test
    void shouldExportCommittedTransactionsOnly() {
        try (KafkaProducer<byte[], byte[]> producer = transactional()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(dataset(Bench.tuple("aborted")));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(dataset(Bench.tuple("committed")));
            producer.commitTransaction();
        }

        bench.export(out);

        assertThat(Bench.lines(out, "data")).singleElement().asString().contains("committed");
        assertThat(Bench.manifest(out).nextOffset(new Place(Topics.DATASET.name(), 0)))
                .as("past the markers, too")
                .hasValue(4);
    }

    @Test
    void shouldSetAsideWhatCannotBeReadAndExportTheLetter() {
        broker.records()
                .sendTo(0, bytes(Topics.DATASET.name()), new byte[] {'k'}, new byte[] {'{'}, Map.of("case", "c-1"));
        bench.send(0, Bench.tuple("the next one"));

        bench.export(out);

        assertThat(Bench.lines(out, "data")).hasSize(1);
        assertThat(Bench.lines(out, "dead"))
                .singleElement()
                .asString()
                .contains("\"stage\":\"exporter\"")
                .contains("\"source\":\"responsa.dataset-0@0\"")
                .contains("\"case\":\"c-1\"")
                .contains("\"cause\":\"unreadable\"")
                .contains("\"base64\":\"ew==\"");
        assertThat(bench.counted("responsa.records.dead", "service", "exporter"))
                .isEqualTo(1);
    }

    @Test
    void shouldStandByWhileAnotherExporterWritesAndThenTakeOver() {
        bench.sendSome(2);
        ExporterService first = bench.start(out);
        first.finish();
        try (ExporterService second = bench.start(out)) {
            await().untilAsserted(() -> assertThat(second.status())
                    .returns(State.RUNNING, ServiceStatus::state)
                    .returns("stands by: another exporter writes to " + out, ServiceStatus::detail));

            first.close();
            bench.sendSome(2);
            second.finish();
        }
        assertThat(Bench.lines(out, "data")).hasSize(4);
    }

    @Test
    void shouldWaitWhenTheDiskIsFullAndLoseNothing() {
        bench.sendSome(8);
        SortedMap<String, String> expected = bench.export(temporary.resolve("undisturbed"));
        TroubledStorage disk = TroubledStorage.full(Bench.disk(out), 20);
        try (ExporterService service = bench.start(out, disk)) {
            assertThatThrownBy(service::finish)
                    .hasMessageStartingWith("/data/out: No space left on device. Nothing is lost: free space");
            await().untilAsserted(() -> assertThat(service.status())
                    .returns(State.RUNNING, ServiceStatus::state)
                    .extracting(ServiceStatus::detail)
                    .asString()
                    .startsWith("/data/out: No space left on device"));

            disk.free(Long.MAX_VALUE);
            await().ignoreException(UncheckedIOException.class).until(() -> {
                service.finish();
                return true;
            });
            assertThat(service.status().detail()).isEmpty();
        }
        assertThat(Bench.files(out)).isEqualTo(expected);
    }

    @Test
    void shouldCloseItsShardsByTime() {
        bench.set("roll-every", "60s").sendSome(2);
        try (ExporterService service = bench.start(out)) {
            await().untilAsserted(() -> assertThat(service.status().inFlight()).isEqualTo(4));
            assertThat(Bench.lines(out, "data")).isEmpty();

            bench.pass(Duration.ofSeconds(59));
            assertThat(service.status().oldestInFlight()).isEqualTo(Duration.ofSeconds(59));
            bench.pass(Duration.ofSeconds(1));

            await().untilAsserted(() -> assertThat(Bench.lines(out, "data")).hasSize(2));
        }
    }

    @Test
    void shouldReadPartitionsThatAreAddedLater() throws ExecutionException, InterruptedException {
        try (ExporterService service = bench.start(out)) {
            service.finish();
            try (Admin admin = Admin.create(broker.kafka())) {
                admin.createPartitions(Map.of(Topics.DATASET.name(), NewPartitions.increaseTo(3)))
                        .all()
                        .get();
            }
            bench.send(2, Bench.tuple("in the new one"));
            bench.pass(Duration.ofSeconds(61));

            await().untilAsserted(() -> assertThat(service.status().inFlight()).isOne());
            service.finish();
        }
        assertThat(Bench.lines(out, "data")).hasSize(1);
    }

    @Test
    void shouldRefuseTheDirectoryOfAnotherRun() {
        bench.export(out);
        bench.set("run", "run-2");

        assertThatThrownBy(() -> bench.start(out))
                .isInstanceOf(UnusableOutputException.class)
                .hasMessage(out + ": holds the dataset of run run-1 (manifest.json), this is run run-2."
                        + " Name another output, or move this one away.");
    }

    @Test
    void shouldRefuseToMixTheRecordsOfATopicThatWasMadeAnew() throws ExecutionException, InterruptedException {
        bench.export(out);
        try (Admin admin = Admin.create(broker.kafka())) {
            admin.deleteTopics(List.of(Topics.DATASET.name())).all().get();
        }
        try (ExporterService service = bench.start(out)) {
            await().untilAsserted(() ->
                    assertThat(service.status().detail()).isEqualTo("waits for topics [responsa.dataset]"));
            broker.create(Bench.PARTITIONS, Topics.DATASET);

            assertThatThrownBy(service::finish)
                    .isInstanceOf(UnusableOutputException.class)
                    .hasMessageContaining("was exported from another responsa.dataset");
            assertThat(service.status().state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void shouldNameTheRangeThatWasDeletedBeforeItWasExported() throws ExecutionException, InterruptedException {
        bench.sendSome(2);
        bench.export(out);
        bench.sendSome(8);
        try (Admin admin = Admin.create(broker.kafka())) {
            admin.deleteRecords(Map.of(new TopicPartition(Topics.DATASET.name(), 1), RecordsToDelete.beforeOffset(4)))
                    .all()
                    .get();
        }

        try (ExporterService service = bench.start(out)) {
            assertThatThrownBy(service::finish)
                    .hasMessageStartingWith("responsa.dataset-1@1 is next and the topic holds 4 to 4.");
            assertThat(service.status().state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void shouldTellWhoWaitsThatItWasClosed() {
        ExporterService service = bench.start(out);
        service.close();

        assertThatThrownBy(service::finish).hasMessage("the exporter is closed");
        assertThat(service.status().state()).isEqualTo(State.CLOSING);
    }

    /// @return whether it came to its end before that
    private boolean dies(Path directory, long steps) {
        try (ExporterService service = bench.start(directory, TroubledStorage.mortal(Bench.disk(directory), steps))) {
            service.finish();
            return true;
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed by the test");
            return false;
        }
    }

    private KafkaProducer<byte[], byte[]> transactional() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "transactional.id", "router"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> dataset(Tuple tuple) {
        byte[] value = Topics.DATASET.values().serializer().serialize("", tuple);
        return new ProducerRecord<>(Topics.DATASET.name(), 0, null, value);
    }

    private static Topic<byte[], byte[]> bytes(String name) {
        return new Topic<>(name, Serdes.ByteArray(), Serdes.ByteArray());
    }
}
