package responsa.local.export;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aCase;
import static responsa.testkit.sample.Samples.aDraft;
import static responsa.testkit.sample.Samples.aPrompt;
import static responsa.testkit.sample.Samples.aTuple;
import static responsa.testkit.sample.Samples.aVerdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.RecordedConsole;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topic;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.json.Json;
import responsa.topics.record.Draft;
import responsa.topics.record.Reason;
import responsa.topics.record.Rejection;
import responsa.topics.record.Tuple;
import responsa.topics.record.Verdict;

/// The export command over topics: what the options ask for, and nothing else, is in the folder.
class ExportIT {
    private static final int TUPLES = 40;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(2, Topics.DATASET, Topics.REJECTED);

    private final RecordedConsole recorded = new RecordedConsole(false);

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        for (int i = 0; i < TUPLES; i++) {
            send(tuple("Question %d: how do I sow them?".formatted(i), i % 2 == 0 ? "CC0-1.0" : "MIT"));
        }
        Tuple retracted = tuple("To be taken back?", "CC0-1.0");
        send(retracted);
        Topic<byte[], byte[]> bytes = new Topic<>(Topics.DATASET.name(), Serdes.ByteArray(), Serdes.ByteArray());
        BROKER.records()
                .sendTo(
                        partition(retracted),
                        bytes,
                        new byte[] {'k'},
                        "{\"type\":\"retraction\",\"tuple\":\"%s\"}"
                                .formatted(retracted.id())
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of());
        BROKER.records().sendTo(0, bytes, new byte[] {'k'}, new byte[] {'{'}, Map.of());
        reject("Question 0: how do I sow them?");
    }

    @Test
    void shouldWriteEveryFormatWhole() throws IOException {
        assertThat(export("--format", "sft-cot,sft-no-cot,prompt-completion,preference,kto,data"))
                .as(() -> String.join("\n", recorded.messages()))
                .isZero();

        List<String> ids = ids("sft-cot");
        assertThat(ids).hasSize(TUPLES).doesNotHaveDuplicates();
        assertThat(ids("sft-no-cot")).isEqualTo(ids);
        assertThat(ids("prompt-completion")).isEqualTo(ids);
        assertThat(ids("kto")).hasSize(TUPLES + 1).containsAll(ids);
        assertThat(rows("preference")).singleElement().satisfies(row -> {
            assertThat(row.at("/chosen/0/content").asText()).contains("good answer");
            assertThat(row.at("/rejected/0/content").asText()).contains("bad answer");
            assertThat(row.at("/margin").asDouble()).isPositive();
        });
        assertThat(folder.resolve("out/data/train.parquet")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("out/README.md")))
                .contains(
                        "`garden, licence: CC0-1.0`", "| `retracted` | 1 |", "| `a record that cannot be read` | 1 |");
        assertThat(manifestFiles())
                .allSatisfy(
                        path -> assertThat(folder.resolve("out").resolve(path)).exists());
        assertThat(folder.resolve(".out.exporting")).doesNotExist();
    }

    @Test
    void shouldKeepLicencesOutThatAreNotAllowed() throws IOException {
        assertThat(export("--allow-license", "cc0-1.0", "--validation", "0")).isZero();

        assertThat(ids("sft-cot")).hasSize(TUPLES / 2);
        assertThat(Files.readString(folder.resolve("out/README.md")))
                .contains("license: \"cc0-1.0\"")
                .doesNotContain("MIT");
    }

    @Test
    void shouldWriteTheSameFilesAgain() throws IOException {
        assertThat(export()).isZero();
        List<String> first = ids("sft-cot");
        Files.move(folder.resolve("out"), folder.resolve("first"));

        assertThat(export()).isZero();

        assertThat(ids("sft-cot")).isEqualTo(first);
        for (String path : manifestFiles()) {
            assertThat(folder.resolve("out").resolve(path))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(path));
        }
    }

    @Test
    void shouldWriteAnEntryForLlamaFactory() throws IOException {
        assertThat(export("--profile", "llama-factory")).isZero();

        JsonNode info =
                Json.records().readTree(folder.resolve("out/dataset_info.json").toFile());
        assertThat(info.at("/responsa_sft_cot_train/file_name").asText()).isEqualTo("sft-cot/train.jsonl");
    }

    @Test
    void shouldWriteEmptyFilesWhereNothingIsSelected() throws IOException {
        assertThat(export("--to", "2001-01-01", "--format", "sft-cot,data")).isZero();

        assertThat(ids("sft-cot")).isEmpty();
        assertThat(Files.readString(folder.resolve("out/README.md"))).contains("| `not from this time` |");
    }

    @Test
    void shouldRefuseAFolderThatHoldsSomething() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine"), "x");

        assertThat(export()).isEqualTo(2);

        assertThat(recorded.messages().getLast()).contains("holds something");
        assertThat(folder.resolve("out/mine")).hasContent("x");
    }

    private int export(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "export",
                "--kafka",
                BROKER.bootstrap(),
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return new CommandLineInterface(recorded.console()).execute(arguments.toArray(String[]::new));
    }

    private List<String> ids(String format) throws IOException {
        return rows(format).stream().map(row -> row.at("/id").asText()).toList();
    }

    private List<JsonNode> rows(String format) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String side : List.of("train", "validation")) {
            Path file = folder.resolve("out/%s/%s.jsonl".formatted(format, side));
            try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
                for (String line : lines.toList()) {
                    rows.add(Json.records().readTree(line));
                }
            }
        }
        return rows;
    }

    private List<String> manifestFiles() throws IOException {
        return Json.records()
                .readTree(folder.resolve("out/manifest.json").toFile())
                .get("files")
                .findValuesAsText("path");
    }

    private static void send(Tuple tuple) {
        BROKER.records().sendTo(partition(tuple), Topics.DATASET, tuple.prompt().id(), tuple, Map.of());
    }

    private static int partition(Tuple tuple) {
        return Math.floorMod(tuple.prompt().id().hashCode(), 2);
    }

    private static Tuple tuple(String question, String license) {
        return aTuple().of(
                        aVerdict().of(draft(question, license, "good answer")).build())
                .build();
    }

    private static void reject(String question) {
        Verdict bad = aVerdict()
                .of(draft(question, "CC0-1.0", "bad answer"))
                .pass(2, 3)
                .build();
        PromptId id = bad.draft().drafted().prompt().id();
        Rejection rejection = new Rejection.RejectedDraft(bad, List.of(new Reason("compliance", "2 is below 8")));
        BROKER.records().sendTo(0, Topics.REJECTED, id, rejection, Map.of());
    }

    private static Draft draft(String question, String license, String answer) {
        return aDraft().of(aCase().of(aPrompt()
                                .asking(question)
                                .metadata("license", license)
                                .metadata("source", "garden")
                                .build())
                        .about("privacy")
                        .build())
                .response(answer)
                .build();
    }
}
