package responsa.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.RecordedConsole;
import responsa.testkit.s3.S3Server;
import responsa.topics.json.Json;

/// The commands as a person types them, with a bucket of a real server as `--out`; `export` and `trace` read the run of
/// `--data`.
class BucketRunIT {
    private static final String BUCKET = "datasets";

    @TempDir
    Path folder;

    private S3Server server;
    private RecordedConsole recorded = new RecordedConsole(false);

    @BeforeEach
    void start() {
        System.setProperty("aws.accessKeyId", S3Server.KEY);
        System.setProperty("aws.secretAccessKey", S3Server.SECRET);
        server = S3Server.start(folder.resolve("server"), BUCKET);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void shouldMakeADatasetInABucketAndExportItToAnother() throws IOException {
        assertThat(execute("run", "--out", "s3://datasets/run", "--limit", "12"))
                .as(this::said)
                .isZero();
        assertThat(below("run"))
                .contains("README.md", "manifest.json", "summary.json", "measures.json")
                .anyMatch(path -> path.startsWith("data/") && path.endsWith(".parquet"));
        assertThat(execute("run", "--out", "s3://datasets/run", "--limit", "12"))
                .as(this::said)
                .isZero();
        assertThat(recorded.messages().getLast()).endsWith("its dataset is in s3://datasets/run.");

        assertThat(execute("export", "--out", "s3://datasets/for-training", "--validation", "0"))
                .as(this::said)
                .isZero();
        List<String> ids = ids("for-training/sft-cot/train.jsonl");
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(below("for-training")).contains("manifest.json", "data/train.parquet", "sft-cot.schema.json");
        assertThat(folder.resolve("data/exports")).isEmptyDirectory();

        assertThat(execute("export", "--out", "s3://datasets/for-training")).isEqualTo(2);
        assertThat(recorded.messages().getLast()).startsWith("s3://datasets/for-training: holds something;");

        recorded = new RecordedConsole(false);
        assertThat(trace(ids.getFirst())).as(this::said).isZero();
        assertThat(recorded.results())
                .anyMatch(line -> line.contains("responsa.prompts-"))
                .anyMatch(line -> line.contains("responsa.dataset-"));
    }

    @Test
    void shouldSayWhatIsWrongWithABucketBeforeItBegins() {
        assertThat(execute("run", "--out", "s3://nobodys/x", "--limit", "1")).isEqualTo(2);
        assertThat(recorded.messages()).singleElement().asString().contains("bucket nobodys is not there at ");

        assertThat(execute("run", "--out", "s3://DATASETS")).isEqualTo(2);
        assertThat(recorded.messages().getLast()).startsWith("\"s3://DATASETS\" is no address of a bucket; write");

        assertThat(execute("export", "--out", folder.resolve("out").toString())).isEqualTo(2);
        assertThat(recorded.messages().getLast())
                .isEqualTo("--s3-endpoint, --s3-region and --s3-path-style need --out s3://BUCKET/PREFIX.");
    }

    private int trace(String id) {
        return new CommandLineInterface(recorded.console())
                .execute("trace", id, "--data", folder.resolve("data").toString());
    }

    private int execute(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of("--s3-endpoint", server.endpoint().toString(), "--s3-path-style"));
        return new CommandLineInterface(recorded.console()).execute(all.toArray(String[]::new));
    }

    private String said() {
        return String.join("\n", recorded.messages());
    }

    private List<String> below(String prefix) throws IOException {
        Path root = server.bucket(BUCKET).resolve(prefix);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    private List<String> ids(String file) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String row : Files.readAllLines(server.bucket(BUCKET).resolve(file))) {
            ids.add(Json.records().readTree(row).path("id").asText());
        }
        return ids;
    }
}
