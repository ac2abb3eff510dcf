package responsa.exporter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.domain.manifest.Totals;
import responsa.exporter.domain.row.FileKind;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Tuple;

/// How many tuples a second go from a topic to Parquet and JSON lines, the broker in the same process. By hand, since
/// a build must not depend on a clock; the README has the command. What it measured is in `target/export-rate.txt`.
class ExportRate {
    private static final int TUPLES = Integer.getInteger("responsa.tuples", 100_000);
    private static final int PARTITIONS = 6;
    private static final int BATCH = 5_000;
    private static final int COT_WORDS = 250;
    private static final int RESPONSE_WORDS = 120;
    private static final List<String> WORDS = List.of(
            "the", "policy", "asks", "whether", "this", "answer", "helps", "or", "harms", "a", "person", "here");

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(PARTITIONS, Bench.topics());

    @TempDir
    Path temporary;

    @Test
    void shouldSayHowFastItExports() throws IOException {
        long bytes = fill();
        Path out = temporary.resolve("out");
        ExporterSettings settings = Settings.of(
                ExporterSettings.class,
                Map.of("responsa.exporter.out", out.toString(), "responsa.exporter.roll-every", "0s"));
        ServiceEnvironment environment =
                new ServiceEnvironment(BROKER.kafka(), new SimpleMeterRegistry(), InstantSource.system());

        Duration cpuBefore = cpu();
        long begun = System.nanoTime();
        try (ExporterService service = ExporterService.start(settings, environment)) {
            service.finish();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Duration cpu = cpu().minus(cpuBefore);

        Manifest manifest = Bench.manifest(out);
        assertThat(Totals.NONE.plus(manifest.shards()).rows().get(FileKind.DATA))
                .isEqualTo(TUPLES);
        Files.writeString(
                Path.of("target", "export-rate.txt"),
                String.format(
                        Locale.ROOT,
                        "%d tuples, %.1f KB each as records: %.1f s, %.0f tuples/s, %.1f MB/s of records; %.1f s of CPU, the broker's included%n",
                        TUPLES,
                        bytes / 1e3 / TUPLES,
                        took.toNanos() / 1e9,
                        TUPLES * 1e9 / took.toNanos(),
                        bytes * 1e3 / took.toNanos(),
                        cpu.toNanos() / 1e9));
    }

    private static long fill() {
        Random random = new Random(1);
        long bytes = 0;
        for (int from = 0; from < TUPLES; from += BATCH) {
            Map<PromptId, DatasetRecord> batch = new HashMap<>();
            for (int i = from; i < Math.min(TUPLES, from + BATCH); i++) {
                Tuple tuple = tuple(i, random);
                batch.put(tuple.prompt().id(), tuple);
                bytes += Topics.DATASET.values().serializer().serialize("", tuple).length;
            }
            BROKER.records().sendAll(Topics.DATASET, batch);
        }
        return bytes;
    }

    private static Tuple tuple(int number, Random random) {
        return aTuple().of(aVerdict()
                        .of(aDraft().asking("Question %d: %s?".formatted(number, words(30, random)))
                                .cot(words(COT_WORDS, random))
                                .response(words(RESPONSE_WORDS, random))
                                .build())
                        .build())
                .build();
    }

    private static String words(int count, Random random) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
