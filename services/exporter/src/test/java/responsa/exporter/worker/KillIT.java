package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.testkit.kafka.TestBroker;

/// An exporter as a process of its own, killed by the system (`kill -9`) wherever it happens to be.
class KillIT {
    private static final int KILLS = Integer.getInteger("responsa.kills", 3);
    /// Enough for every process to find something to do.
    private static final int TUPLES = Math.max(200, 30 * KILLS);

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
        ExportProcesses processes = new ExportProcesses(temporary, Map.of());

        int killed = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            long shards = Bench.shards(out) + random.nextInt(8);
            Process process = processes.start(BROKER.bootstrap(), out.toString());
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> Bench.shards(out) > shards || !process.isAlive());
            killed += processes.isUnderWay(process) ? 1 : 0;
            process.destroyForcibly().onExit().join();
        }

        assertThat(killed).as("processes that were killed before their end").isEqualTo(KILLS);
        assertThat(Bench.shards(out)).as("shards of killed processes").isPositive();
        assertThat(bench.export(out)).isEqualTo(expected);
    }
}
