package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.kafka.TestBroker;

/// An exporter as a process of its own, killed by the system (`kill -9`) wherever it happens to be.
class KillIT {
    private static final int KILLS = 3;
    private static final int TUPLES = 200;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(Bench.PARTITIONS, Bench.topics());

    @TempDir
    Path temporary;

    @Test
    void shouldEndWithTheSameBytesHoweverOftenItIsKilled() throws IOException {
        Bench bench = new Bench(BROKER);
        bench.sendMany(TUPLES);
        SortedMap<String, String> expected = bench.export(temporary.resolve("undisturbed"));
        Path out = temporary.resolve("killed");
        Random random = new Random(7);

        for (int kill = 1; kill <= KILLS; kill++) {
            long shards = shards(out) + random.nextInt(15);
            Process process = start(out);
            await().atMost(Duration.ofMinutes(1)).until(() -> shards(out) > shards || !process.isAlive());
            process.destroyForcibly().onExit().join();
        }

        assertThat(shards(out)).as("shards of killed processes").isPositive();
        assertThat(bench.export(out)).isEqualTo(expected);
    }

    private Process start(Path out) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        File log = temporary.resolve("process.log").toFile();
        return new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportProcess.class.getName(),
                        BROKER.bootstrap(),
                        out.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static long shards(Path out) {
        return Files.exists(out.resolve("manifest.json"))
                ? Bench.manifest(out).shards().size()
                : 0;
    }
}
