package responsa.exporter.worker;

import static responsa.testkit.sample.Samples.THEN;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import responsa.exporter.config.ExporterSettings;
import responsa.exporter.domain.manifest.Manifest;
import responsa.exporter.parquet.ReadParquet;
import responsa.exporter.s3.S3Options;
import responsa.exporter.storage.Storage;
import responsa.stage.service.ServiceEnvironment;
import responsa.stage.service.Settings;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Headers;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Tuple;

/// An exporter on a test's broker and in a test's directory, with a clock that the test moves.
final class Bench {
    static final int PARTITIONS = 2;
    private static final String COLUMNS = ".parquet";
    private static final Duration TRY_AGAIN = Duration.ofMillis(100);

    private static final Map<String, String> SMALL_SHARDS = Map.of(
            "responsa.exporter.run", "run-1",
            "responsa.exporter.rows-per-shard", "3",
            "responsa.exporter.roll-every", "0s");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(THEN);
    private final TestBroker broker;
    private final Map<String, String> settings = new HashMap<>(SMALL_SHARDS);

    Bench(TestBroker broker) {
        this.broker = broker;
    }

    /// Shards of three rows, never closed by time.
    static ExporterSettings settings(Path out) {
        return settings(SMALL_SHARDS, out);
    }

    static Topic<?, ?>[] topics() {
        List<Topic<?, ?>> all = new ArrayList<>(List.of(Topics.DATASET, Topics.REJECTED, Topics.UNDECIDED));
        Topics.stages().forEach(stage -> all.add(Topics.deadLetters(stage)));
        return all.toArray(Topic<?, ?>[]::new);
    }

    Bench set(String name, String value) {
        settings.put("responsa.exporter." + name, value);
        return this;
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /// The same shards, in a bucket.
    static ExporterSettings settings(String address, String endpoint, Path spool) {
        Map<String, String> all = new HashMap<>(SMALL_SHARDS);
        all.put("responsa.exporter.out", address);
        all.put("responsa.exporter.s3.endpoint", endpoint);
        all.put("responsa.exporter.s3.path-style", "true");
        all.put("responsa.exporter.s3.spool", spool.toString());
        return Settings.of(ExporterSettings.class, all);
    }

    static Storage disk(Path out) {
        return Storage.at(out.toString(), new S3Options(null, null, false), out);
    }

    ExporterService start(Path out) {
        return start(out, disk(out));
    }

    ExporterService start(Path out, Storage storage) {
        InstantSource clock = now::get;
        return ExporterService.started(
                settings(settings, out), new ServiceEnvironment(broker.kafka(), meters, clock), storage, TRY_AGAIN);
    }

    private static ExporterSettings settings(Map<String, String> settings, Path out) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("responsa.exporter.out", out.toString());
        return Settings.of(ExporterSettings.class, all);
    }

    /// An exporter to a bucket.
    ExporterService start(ExporterSettings bucket) {
        return ExporterService.start(bucket, new ServiceEnvironment(broker.kafka(), meters, now::get));
    }

    /// Exports everything that stands in the topics, undisturbed.
    SortedMap<String, String> export(Path out) {
        try (ExporterService service = start(out)) {
            service.finish();
        }
        return files(out);
    }

    void send(int partition, Tuple tuple) {
        broker.records().sendTo(partition, Topics.DATASET, tuple.prompt().id(), tuple, Map.of());
    }

    /// As many tuples, at once.
    void sendMany(int tuples) {
        Map<PromptId, DatasetRecord> all = new HashMap<>();
        for (int i = 0; i < tuples; i++) {
            Tuple tuple = tuple("question " + i);
            all.put(tuple.prompt().id(), tuple);
        }
        broker.records().sendAll(Topics.DATASET, all);
    }

    /// Tuples in both partitions, and letters of which one is written twice.
    void sendSome(int tuples) {
        for (int i = 0; i < tuples; i++) {
            send(i % PARTITIONS, tuple("question " + i));
        }
        letter("responsa.cases-0@1");
        letter("responsa.cases-0@2");
        letter("responsa.cases-0@1");
    }

    void letter(String source) {
        Map<String, String> headers =
                Map.of(Headers.SOURCE, source, Headers.PART, "0/1", Headers.CAUSE, "MODEL_FAILED");
        broker.records().sendTo(0, Topics.deadLetters("drafter"), new byte[] {'k'}, new byte[] {'{', '}'}, headers);
    }

    static Tuple tuple(String question) {
        return aTuple().of(aVerdict().of(aDraft().asking(question).build()).build())
                .build();
    }

    double counted(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }

    /// Files of `sft-cot` that have their names, in the manifest or not.
    static long shards(Path out) throws IOException {
        Path rows = out.resolve("sft-cot");
        if (!Files.exists(rows)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(rows)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).count();
        }
    }

    static Manifest manifest(Path out) {
        try {
            return Manifest.parse(Files.readAllBytes(out.resolve(Manifest.PATH)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The content of every file in a directory, hidden ones too, by path; but for the lock.
    static SortedMap<String, String> files(Path out) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(out)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file, charset(file)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        files.remove(".exporter/lock");
        return files;
    }

    /// The rows of all files in a folder as JSON, in the order of their names. It may be read while an exporter writes:
    /// what has a final name is whole and stays.
    static List<String> lines(Path out, String folder) {
        Path there = out.resolve(folder);
        if (!Files.exists(there)) {
            return List.of();
        }
        return files(there).entrySet().stream()
                .flatMap(file -> file.getKey().endsWith(COLUMNS)
                        ? rows(there.resolve(file.getKey()))
                        : file.getValue().lines())
                .toList();
    }

    private static Stream<String> rows(Path columns) {
        try {
            return ReadParquet.rows(columns).stream().map(JsonNode::toString);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Every byte of what is no text is a letter.
    private static Charset charset(Path file) {
        return file.toString().endsWith(COLUMNS) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }
}
