package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.storage.UnusableOutputException;
import responsa.stage.service.ServiceStatus;
import responsa.stage.service.ServiceStatus.State;
import responsa.testkit.kafka.TestBroker;
import responsa.testkit.s3.S3Server;

/// The exporter against a real S3 server.
class BucketIT {
    private static final String BUCKET = "datasets";
    private static final String ADDRESS = "s3://datasets/runs/one";
    private static final int KILLS = Integer.getInteger("responsa.kills", 3);
    private static final int TUPLES = Math.max(200, 60 * KILLS);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    final TestBroker broker = TestBroker.with(Bench.PARTITIONS, Bench.topics());

    @TempDir
    Path temporary;

    private S3Server server;
    private Bench bench;

    @BeforeEach
    void prepare() {
        System.setProperty("aws.accessKeyId", S3Server.KEY);
        System.setProperty("aws.secretAccessKey", S3Server.SECRET);
        server = S3Server.start(temporary.resolve("server"), BUCKET);
        bench = new Bench(broker);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void shouldWriteWhatItWritesToADirectory() {
        bench.sendSome(8);
        SortedMap<String, String> expected = bench.export(temporary.resolve("directory"));

        export("spool");

        assertThat(objects()).isEqualTo(expected);
    }

    @Test
    void shouldEndWithTheSameBytesHoweverOftenItIsKilled() throws IOException {
        bench.sendMany(TUPLES);
        SortedMap<String, String> expected = bench.export(temporary.resolve("undisturbed"));
        Random random = new Random(5);
        ExportProcesses processes = new ExportProcesses(temporary, server.credentials());

        int killed = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            long shards = shards() + random.nextInt(8);
            Process process = processes.start(
                    broker.bootstrap(),
                    ADDRESS,
                    server.endpoint().toString(),
                    temporary.resolve("spool").toString());
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> shards() > shards || !process.isAlive());
            killed += processes.isUnderWay(process) ? 1 : 0;
            process.destroyForcibly().onExit().join();
        }

        assertThat(killed).as("processes that were killed before their end").isEqualTo(KILLS);
        assertThat(shards()).as("shards of killed processes").isPositive();
        export("spool");
        assertThat(objects()).isEqualTo(expected);
    }

    @Test
    void shouldEndWhenAnotherExporterTakesTheBucketOver() {
        bench.sendSome(4);
        try (ExporterService first = bench.start(settings("one"))) {
            first.finish();
            bench.sendSome(4);
            try (ExporterService second = bench.start(settings("two"))) {
                second.finish();
                bench.sendSome(4);

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(first.status())
                                .returns(State.FAILED, ServiceStatus::state)
                                .returns(
                                        ADDRESS + ": another exporter took this output over. This one ends and nothing"
                                                + " is lost; let one exporter write here.",
                                        ServiceStatus::detail));
                second.finish();
            }
        }
        Path prefix = server.bucket(BUCKET).resolve("runs/one");
        assertThat(Bench.lines(prefix, "sft-cot"))
                .as("of both, and of the second alone")
                .hasSize(12);
        assertThat(Bench.lines(prefix, "dead"))
                .as("letters that the first one wrote, too")
                .hasSize(2);
    }

    @Test
    void shouldStandByForAnotherExporterOfThisMachine() {
        ExporterService first = bench.start(settings("spool"));
        first.finish();
        try (ExporterService second = bench.start(settings("spool"))) {
            await().untilAsserted(() ->
                    assertThat(second.status().detail()).isEqualTo("stands by: another exporter writes to " + ADDRESS));
            first.close();
            bench.sendSome(2);
            second.finish();
        }
        assertThat(objects()).containsKey("manifest.json");
    }

    @Test
    void shouldWaitWhileTheServerIsAwayAndLoseNothing() throws IOException {
        bench.sendSome(4);
        try (ExporterService service = bench.start(settings("spool"))) {
            service.finish();
            server.close();
            bench.sendSome(4);

            assertThatThrownBy(service::finish)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith(ADDRESS)
                    .hasMessageContaining("%s cannot be reached".formatted(server.endpoint()))
                    .hasMessageContaining("Nothing is lost");

            server.start();
            await().atMost(PATIENCE).ignoreException(UncheckedIOException.class).until(() -> {
                service.finish();
                return true;
            });
        }
        assertThat(objects().keySet())
                .filteredOn(path -> path.startsWith("data/"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void shouldRefuseABucketThatIsNotThereOrSomebodyElses() throws IOException {
        ExporterSettings away =
                Bench.settings("s3://nobodys-bucket/x", server.endpoint().toString(), temporary.resolve("spool"));
        assertThatThrownBy(() -> bench.start(away))
                .isInstanceOf(UnusableOutputException.class)
                .hasMessageStartingWith("s3://nobodys-bucket/x: bucket nobodys-bucket is not there at ");

        Path foreign = server.bucket(BUCKET).resolve("runs/one/README.md");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");
        assertThatThrownBy(() -> bench.start(settings("spool")))
                .isInstanceOf(UnusableOutputException.class)
                .hasMessage(ADDRESS + "/README.md: is there, and no manifest.json that knows it."
                        + " Name another output, or move this one away.");
    }

    private void export(String spool) {
        try (ExporterService service = bench.start(settings(spool))) {
            service.finish();
        }
    }

    private ExporterSettings settings(String spool) {
        return Bench.settings(ADDRESS, server.endpoint().toString(), temporary.resolve(spool));
    }

    private long shards() throws IOException {
        return Bench.shards(server.bucket(BUCKET).resolve("runs/one"));
    }

    /// Every object as a directory would have it: its manifest names no writer.
    private SortedMap<String, String> objects() {
        Path prefix = server.bucket(BUCKET).resolve("runs/one");
        SortedMap<String, String> all = new TreeMap<>(Bench.files(prefix));
        all.computeIfPresent(
                "manifest.json",
                (path, json) ->
                        new String(Bench.manifest(prefix).writtenBy(null).json()));
        return all;
    }
}
