package responsa.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import responsa.local.calibration.Gold;
import responsa.local.console.Console;
import responsa.local.grading.GivenRows;
import responsa.local.input.InputReader;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.local.input.Source;
import responsa.local.input.UnusableInputException;
import responsa.local.run.Calibrating;
import responsa.local.run.CalibrationPlan;
import responsa.topics.id.Sha256;

/// `responsa calibrate`.
@Command(
        name = "calibrate",
        description = "Compare a judge with people: let it judge completions that people have labelled.",
        footer = {
            "",
            "A row is one as responsa judge reads it, with \"label\": \"good\" or \"bad\", and where it has one, its \"policy\".",
            "responsa spec FILE.md --gold OUT.jsonl makes such a set of a spec's worked examples.",
            "Writes verdicts.jsonl, calibration.json and roc.svg. The same command continues one that was stopped."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--spec", paramLabel = "FILE.md", description = "The spec (the bundled example).")
    private @Nullable Path spec;

    @Option(names = "--gold", paramLabel = "FILE.jsonl", required = true, description = "What people have labelled.")
    private Path gold;

    @Option(names = "--recipe", paramLabel = "FILE.yaml", description = "How is judged, over the default recipe.")
    private @Nullable Path recipe;

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "The share of what passes that should be good (${DEFAULT-VALUE}).")
    private double precision;

    @Option(
            names = "--good-from",
            paramLabel = "GRADE",
            defaultValue = "7",
            description = "Where labels are grades: from which on a completion is good (${DEFAULT-VALUE}).")
    private double goodFrom;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "calibration",
            description = "Where everything goes (${DEFAULT-VALUE}).")
    private Path out;

    @ArgGroup(validate = false, heading = "%nModels (none: the scripted model stands in)%n")
    private JudgeArguments judge = new JudgeArguments();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    CalibrateCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(precision >= 0 && precision <= 1)) {
            throw new UnusableInputException("--precision is %s; it must be from 0 to 1.".formatted(precision));
        }
        Source.File source = new Source.File(gold);
        Sha256 content = source.sha256();
        RunRequest request = new RunRequest(spec, List.of(), recipe, judge.options(), null);
        RunInputs inputs = InputReader.grading(request, environment, GivenRows.model(content));
        List<Gold> labelled;
        try (InputStream bytes = source.open()) {
            labelled = Gold.read(bytes, gold.toString(), goodFrom, console::say);
        }
        if (labelled.isEmpty()) {
            throw new UnusableInputException(
                    "%s: no line holds a labelled completion; there is nothing to compare with.".formatted(gold));
        }
        return Calibrating.of(new CalibrationPlan(inputs, labelled, content, out, precision, quiet), console)
                .call();
    }
}
