package responsa.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.folder.FolderLock;
import responsa.local.folder.OutFolder;
import responsa.local.grading.GateCheck;
import responsa.local.grading.GivenRows;
import responsa.local.input.InputReader;
import responsa.local.input.RunId;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.local.input.Source;
import responsa.local.input.UnusableInputException;
import responsa.local.run.Run;
import responsa.local.run.RunPlan;
import responsa.topics.id.Sha256;

/// `responsa judge`.
@Command(
        name = "judge",
        description = "Grade tuples that were made elsewhere, and write a verdict for each.",
        footer = {
            "",
            "A row is {\"prompt\", \"cot\", \"response\"}, {\"question\", \"response\"} or {\"messages\"}; the CoT may stand in",
            "<think> tags. Verdicts go to verdicts/ below the output, beside the dataset of the rows that pass.",
            "Without an endpoint the scripted model, a stand-in, judges.",
            "The same command continues one that was stopped or killed."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--spec", paramLabel = "FILE.md", description = "The spec (the bundled example).")
    private @Nullable Path spec;

    @Option(names = "--tuples", paramLabel = "FILE.jsonl", required = true, description = "The rows to grade.")
    private Path tuples;

    @Option(names = "--recipe", paramLabel = "FILE.yaml", description = "How is judged, over the default recipe.")
    private @Nullable Path recipe;

    @Option(names = "--gates-only", description = "Ask the gates alone: no model, no Kafka.")
    private boolean gatesOnly;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "graded",
            description = "Where verdicts and dataset go (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".responsa",
            description = "Where runs keep their state, a folder each (${DEFAULT-VALUE}).")
    private Path data;

    @ArgGroup(validate = false, heading = "%nModels (none: the scripted model stands in)%n")
    private JudgeArguments judge = new JudgeArguments();

    @ArgGroup(validate = false, heading = "%nKafka (none: a broker in this process)%n")
    private KafkaArguments kafka = new KafkaArguments();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    JudgeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Source.File source = new Source.File(tuples);
        Sha256 content = source.sha256();
        return gatesOnly ? checked(source, content) : judged(source, content);
    }

    private int judged(Source.File source, Sha256 content) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(data.resolve("given-" + content.shortened()));
        try (FolderLock _ = FolderLock.take(folder.resolve("lock"), tuples.toString());
                InputStream bytes = source.open();
                GivenRows rows = GivenRows.read(bytes, content, folder)) {
            rows.report(tuples.toString(), console::say);
            refuseNone(rows.count());
            RunInputs inputs = InputReader.grading(request(List.of(rows.prompts())), environment, rows.model());
            return Run.of(new RunPlan(inputs, out, data, kafka.cluster(), quiet, Optional.of(rows)), console)
                    .call();
        }
    }

    private int checked(Source.File source, Sha256 content) throws IOException {
        RunInputs inputs = InputReader.grading(request(List.of()), environment, GivenRows.model(content));
        RunId id = new RunId(Sha256.ofFields(List.of(
                        "gates",
                        inputs.spec().sha256().hex(),
                        inputs.recipe().ref().sha256().hex()))
                .shortened());
        GateCheck gates = new GateCheck(inputs.spec(), inputs.recipe());
        try (OutFolder folder = OutFolder.take(out, id);
                InputStream bytes = source.open()) {
            List<String> report = gates.check(bytes, tuples.toString(), folder.path(), console::say);
            refuseNone(gates.rows());
            console.print(report);
            return ExitCode.DONE;
        }
    }

    private void refuseNone(long rows) {
        if (rows == 0) {
            throw new UnusableInputException("%s: no line holds a tuple; there is nothing to grade.".formatted(tuples));
        }
    }

    private RunRequest request(List<Path> prompts) {
        return new RunRequest(spec, prompts, recipe, judge.options(), null);
    }
}
