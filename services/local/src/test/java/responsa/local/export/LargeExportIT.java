package responsa.local.export;

import static org.assertj.core.api.Assertions.assertThat;
import static responsa.testkit.sample.Samples.aTuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.Responsa;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.RecordedConsole;
import responsa.testkit.kafka.TestBroker;
import responsa.topics.declared.Topics;
import responsa.topics.id.PromptId;
import responsa.topics.record.DatasetRecord;
import responsa.topics.record.Tuple;

/// The export command over more tuples than two rungs of the ladder hold.
class LargeExportIT {
    private static final int TUPLES = 2_600;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.with(2, Topics.DATASET, Topics.REJECTED);

    @TempDir
    Path folder;

    @BeforeAll
    static void fill() {
        Map<PromptId, DatasetRecord> all = new HashMap<>();
        for (int i = 0; i < TUPLES; i++) {
            Tuple tuple =
                    aTuple().asking("Question %d, about herbs?".formatted(i)).build();
            all.put(tuple.prompt().id(), tuple);
        }
        BROKER.records().sendAll(Topics.DATASET, all);
    }

    @Test
    void shouldWriteNestedRungsOfTheLadder() throws IOException {
        RecordedConsole recorded = new RecordedConsole(false);

        int code = new CommandLineInterface(recorded.console())
                .execute(arguments("--format", "sft-cot", "--ladder", "--validation", "0"));

        assertThat(code).as(() -> String.join("\n", recorded.messages())).isZero();
        String whole = Files.readString(folder.resolve("out/sft-cot/train.jsonl"));
        assertThat(whole.lines()).hasSize(TUPLES);
        assertThat(rungs()).containsExactly("1250.jsonl", "2500.jsonl");
        for (String rung : rungs()) {
            String rows = Files.readString(ladder().resolve(rung));
            assertThat(rows.lines()).hasSize(Integer.parseInt(rung.replace(".jsonl", "")));
            assertThat(whole).startsWith(rows);
        }
    }

    /// A limit on the size of files fails a write as a full disk does, in a process of its own.
    @Test
    void shouldLeaveNothingUnderTheFoldersNameWhenTheDiskIsFull() throws IOException {
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.onExit().join().exitValue()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("A file cannot be read or written: ")
                .contains("Nothing was changed; free space or mend it, and try again.")
                .doesNotContain("Exception");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "ulimit -f 512; exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Responsa.class.getName()));
        command.addAll(List.of(arguments("--format", "sft-cot,sft-no-cot")));
        return command;
    }

    private String[] arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "export",
                                "--kafka",
                                BROKER.bootstrap(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Path ladder() {
        return folder.resolve("out/ladder/sft-cot");
    }

    private List<String> rungs() throws IOException {
        try (Stream<Path> files = Files.list(ladder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
