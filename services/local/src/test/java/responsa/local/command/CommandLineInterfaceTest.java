package responsa.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import responsa.local.console.RecordedConsole;

class CommandLineInterfaceTest {
    private static final String MARKED = """
            ## Be kind {#kind}

            Be kind to people.

            **Example**: a greeting

            ~~~xml
            <user>Hi — “Zoë”?</user>
            <comparison>
            <assistant> <!-- GOOD --> Hello!</assistant>
            <assistant> <!-- BAD: rude --> What?</assistant>
            <assistant> <!-- OK --> Hm.</assistant>
            </comparison>
            ~~~
            """;

    private final RecordedConsole recorded = new RecordedConsole(false);

    @TempDir
    private Path folder;

    @Test
    void shouldShowEveryOptionOfARun() {
        assertThat(execute("run", "--help")).isZero();

        assertThat(String.join("\n", recorded.results()))
                .contains(
                        "--spec=FILE.md",
                        "--prompts=FILE.jsonl",
                        "--recipe=FILE.yaml",
                        "--out=DIR",
                        "--data=DIR",
                        "--model-url=URL",
                        "--model=NAME",
                        "--judge-url=URL",
                        "--judge-model=NAME",
                        "--api-key-env=VAR",
                        "--kafka=HOST:PORT",
                        "--kafka-config=FILE",
                        "--limit=N",
                        "--quiet");
    }

    @Test
    void shouldShowTheCommandsAndEndWithBadUsageWhenNoneIsGiven() {
        assertThat(execute()).isEqualTo(2);

        assertThat(String.join("\n", recorded.messages()))
                .contains("run ", "spec ", "responsa bench [SCENARIO...]", "responsa model ", "responsa test ");
    }

    @Test
    void shouldCheckRowsByTheGatesAlone() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), """
                {"id": "a", "prompt": "Hi.", "response": "Hello."}
                {"id": "b", "prompt": "Hi."}
                """);
        Path out = folder.resolve("out");

        assertThat(execute("judge", "--tuples", rows.toString(), "--gates-only", "--out", out.toString()))
                .isZero();

        assertThat(recorded.messages()).singleElement().asString().startsWith(rows + ":2: the line holds no prompt");
        assertThat(Files.readString(out.resolve("verdicts/verdicts.jsonl")))
                .startsWith("{\"id\":\"a\",\"decision\":\"rejected\",\"gates\":[{\"name\":\"cot-missing\"");
        assertThat(String.join("\n", recorded.results())).contains("rows", "rejected", "cot-missing");
    }

    @Test
    void shouldRefuseToGradeNothing() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "{\"prompt\": \"Hi.\"}\n");
        Path out = folder.resolve("out");

        for (String[] more : new String[][] {
            {"--gates-only"}, {"--data", folder.resolve("data").toString()}
        }) {
            assertThat(execute(Stream.concat(
                                    Stream.of("judge", "--tuples", rows.toString(), "--out", out.toString()),
                                    Stream.of(more))
                            .toArray(String[]::new)))
                    .isEqualTo(2);
            assertThat(recorded.messages().getLast())
                    .isEqualTo(rows + ": no line holds a tuple; there is nothing to grade.");
        }
    }

    @Test
    void shouldSayWhatCannotBeExportedBeforeAnythingIsRead() {
        String out = folder.resolve("export").toString();

        for (Map.Entry<String, String> wrong : Map.of(
                        "--format=sft-cott", "did you mean sft-cot?",
                        "--profile=inline", "is unknown",
                        "--from=yesterday", "is no time; write a day as",
                        "--min-score=compliance=11", "a score is 0 to 10",
                        "--validation=0.9", "it must be 0 to 0.5",
                        "--run=none", "holds no run none")
                .entrySet()) {
            assertThat(execute("export", "--out", out, "--data", folder.toString(), wrong.getKey()))
                    .as(wrong.getKey())
                    .isEqualTo(2);
            assertThat(recorded.messages().getLast()).contains(wrong.getValue());
        }
        assertThat(execute("export")).isEqualTo(2);
        assertThat(folder.resolve("export")).doesNotExist();
    }

    @Test
    void shouldSayWhatIsMissingToGrade() {
        assertThat(execute("judge")).isEqualTo(2);
        assertThat(recorded.messages().getFirst()).contains("--tuples");
        assertThat(execute("judge", "--tuples", "none.jsonl")).isEqualTo(2);
        assertThat(recorded.messages().getLast()).isEqualTo("none.jsonl: there is no such file.");
        assertThat(execute("judge", "--tuples", "pom.xml", "--gates-only", "--judge-url", "http://localhost:1/v1"))
                .isEqualTo(2);
        assertThat(recorded.messages().getLast()).contains("--judge-model");
    }

    @Test
    void shouldSayWhatIsMissingToCalibrate() throws IOException {
        Path gold =
                Files.writeString(folder.resolve("gold.jsonl"), "{\"prompt\": \"Hi.\", \"response\": \"Hello.\"}\n");

        assertThat(execute("calibrate")).isEqualTo(2);
        assertThat(recorded.messages().getFirst()).contains("--gold");
        assertThat(execute("calibrate", "--gold", gold.toString(), "--precision", "2"))
                .isEqualTo(2);
        assertThat(recorded.messages().getLast()).isEqualTo("--precision is 2.0; it must be from 0 to 1.");
        assertThat(execute("calibrate", "--gold", gold.toString())).isEqualTo(2);
        assertThat(recorded.messages()).anyMatch(line -> line.startsWith(gold + ":1: label is missing"));
        assertThat(recorded.messages().getLast()).contains("no line holds a labelled completion");
    }

    @Test
    void shouldSayWhichControlCannotBeChanged() {
        String data = folder.toString();

        assertThat(execute("control")).isEqualTo(2);
        assertThat(recorded.messages().getFirst()).contains("RECIPE");
        assertThat(execute("control", "default", "--pause", "--resume")).isEqualTo(2);
        assertThat(recorded.messages().getLast()).isEqualTo("--pause and --resume exclude each other; give one.");
        assertThat(execute("control", "default", "--drain", "--keep")).isEqualTo(2);
        assertThat(execute("control", "default", "--show", "--target", "3")).isEqualTo(2);
        assertThat(execute("control", "default", "--data", data, "--target", "3"))
                .isEqualTo(2);
        assertThat(recorded.messages().getLast())
                .isEqualTo(data + ": no run is under way here; give --data of one that is, or limit the next start of"
                        + " one: responsa run --target N");
    }

    @Test
    void shouldSayItsVersion() {
        assertThat(execute("--version")).isZero();

        assertThat(recorded.results().getFirst()).startsWith("Responsa ");
    }

    @Test
    void shouldGuessAMistypedOption() {
        assertThat(execute("run", "--promts", "a.jsonl")).isEqualTo(2);

        assertThat(String.join("\n", recorded.messages())).contains("Unknown option", "--promts", "--prompts");
    }

    @Test
    void shouldGuessAMistypedCommand() {
        assertThat(execute("rnu")).isEqualTo(2);

        assertThat(String.join("\n", recorded.messages())).contains("Unmatched argument", "rnu", "run");
    }

    @Test
    void shouldRefuseANumberThatIsNone() {
        assertThat(execute("run", "--limit", "many")).isEqualTo(2);

        assertThat(recorded.messages())
                .containsExactly(
                        "Invalid value for option '--limit': 'many' is not a long",
                        "responsa run --help shows what there is.");
    }

    @Test
    void shouldNotBuryWhatIsWrongBelowTheWholeHelp() {
        assertThat(execute("run", "--colour", "red")).isEqualTo(2);

        assertThat(recorded.messages())
                .hasSizeLessThan(5)
                .startsWith("Unknown options: '--colour', 'red'")
                .endsWith("responsa run --help shows what there is.");
    }

    @Test
    void shouldTellKindAndPlaceOfAFailureThatNobodyForesaw() {
        assertThat(failing(new IllegalStateException("a prompt's text"))).isEqualTo(1);

        assertThat(recorded.messages())
                .singleElement()
                .asString()
                .startsWith("Responsa failed in a way that it does not know: java.lang.IllegalStateException at ")
                .doesNotContain("a prompt's text");
    }

    @Test
    void shouldRefuseTheRootFolderAsASpec() {
        assertThat(execute("spec", "/")).isEqualTo(2);

        assertThat(recorded.messages()).containsExactly("/: the file cannot be read (it is a folder).");
    }

    @Test
    void shouldRefuseALimitOfNothing() {
        assertThat(execute("run", "--limit", "0")).isEqualTo(2);

        assertThat(recorded.messages()).containsExactly("--limit is 0; it must be at least 1.");
    }

    @Test
    void shouldSayOfABadFileWhatIsWrongAndStartNothing() {
        Path none = folder.resolve("none.jsonl");

        assertThat(execute(
                        "run",
                        "--prompts",
                        none.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(2);

        assertThat(recorded.messages()).containsExactly(none + ": there is no such file.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void shouldWantAClusterForItsProperties() {
        assertThat(execute("run", "--kafka-config", "client.properties")).isEqualTo(2);

        assertThat(recorded.messages())
                .containsExactly("--kafka-config needs --kafka HOST:PORT, the cluster that it is for.");
    }

    @Test
    void shouldSayThatClientPropertiesCannotBeRead() {
        Path none = folder.resolve("client.properties");

        assertThat(execute("run", "--kafka", "localhost:1", "--kafka-config", none.toString()))
                .isEqualTo(2);

        assertThat(recorded.messages())
                .containsExactly(none + ": the file cannot be read as client properties (NoSuchFileException).");
    }

    @Test
    void shouldReportASpec() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), "## Be kind {#kind}\n\nBe kind to people.\n");

        assertThat(execute("spec", spec.toString())).isZero();

        assertThat(String.join("\n", recorded.results())).contains("1 policies", "kind");
    }

    @Test
    void shouldEndWithOneOnAnUnusableSpec() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), "");

        assertThat(execute("spec", spec.toString())).isEqualTo(1);

        assertThat(String.join("\n", recorded.results())).contains("the file is empty");
    }

    @Test
    void shouldEndWithTwoOnASpecThatIsNotThere() {
        assertThat(execute("spec", folder.resolve("none.md").toString())).isEqualTo(2);

        assertThat(recorded.messages()).containsExactly(folder.resolve("none.md") + ": there is no such file.");
    }

    @Test
    void shouldWriteAGoldSetBesideTheReport() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), MARKED);
        Path gold = folder.resolve("gold.jsonl");

        assertThat(execute("spec", spec.toString(), "--gold", gold.toString())).isZero();

        assertThat(Files.readAllLines(gold)).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\""));
        assertThat(recorded.results())
                .contains("1 policies")
                .endsWith(gold + ": 2 answers, 1 good, 1 bad; 1 with another mark left out.");
        assertThat(recorded.messages()).isEmpty();
    }

    @Test
    void shouldWriteNothingButRowsToStandardOutput() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), MARKED);

        assertThat(execute("spec", spec.toString(), "--gold", "-")).isZero();

        assertThat(recorded.results()).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(recorded.messages())
                .containsExactly("gold set: 2 answers, 1 good, 1 bad; 1 with another mark left out.");
    }

    @Test
    void shouldEndWithOneWhereNoAnswerIsMarked() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), "## Be kind {#kind}\n\nBe kind to people.\n");
        Path gold = folder.resolve("gold.jsonl");

        assertThat(execute("spec", spec.toString(), "--gold", gold.toString())).isEqualTo(1);

        assertThat(gold).doesNotExist();
        assertThat(recorded.messages())
                .containsExactly(spec + ": no answer of a worked example is marked; write <!-- GOOD --> or <!-- BAD -->"
                        + " behind its <assistant>. No gold set was written.");
    }

    @Test
    void shouldEndWithOneOnAnUnusableSpecAndWriteNoGoldSet() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), "");

        assertThat(execute("spec", spec.toString(), "--gold", "-")).isEqualTo(1);

        assertThat(recorded.results()).isEmpty();
        assertThat(String.join("\n", recorded.messages())).contains("the file is empty");
    }

    @Test
    void shouldLeaveAFileThatIsNoGoldSetAsItIs() throws IOException {
        Path spec = Files.writeString(folder.resolve("rules.md"), MARKED);

        assertThat(execute("spec", spec.toString(), "--gold", spec.toString())).isEqualTo(2);

        assertThat(spec).hasContent(MARKED);
        assertThat(recorded.results()).isEmpty();
        assertThat(recorded.messages())
                .containsExactly(spec + ": the file is there and holds no gold set; name another file, or remove it.");
    }

    @Test
    void shouldSayInItsHelpWhatBecomesOfAFileThatIsThere() {
        assertThat(execute("spec", "--help")).isZero();

        assertThat(String.join(" ", recorded.results()).replaceAll("\\s+", " "))
                .contains("--gold=OUT.jsonl", "replaced if it is a gold set, else left as it is");
    }

    /// A variable that cannot be looked up, as a failure within a command.
    private int failing(RuntimeException failure) {
        Map<String, String> variables = new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                throw failure;
            }
        };
        return new CommandLineInterface(recorded.console(), variables)
                .execute("run", "--model-url", "http://localhost:1/v1", "--model", "m", "--api-key-env", "KEY");
    }

    private int execute(String... arguments) {
        return new CommandLineInterface(recorded.console(), Map.of()).execute(arguments);
    }
}
