package responsa.local.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import responsa.local.console.Console;
import responsa.local.input.InputReader;
import responsa.local.input.UnusableInputException;
import responsa.local.run.RejudgePlan;
import responsa.local.run.Rejudging;
import responsa.spec.SpecReading;

/// `responsa rejudge`.
@Command(
        name = "rejudge",
        description = "Judge a dataset again after a new release of its spec: the tuples that the change touches.",
        footer = {
            "",
            "A tuple is touched if a policy that differs is one of its prompt's, was shown in full or is cited in its CoT.",
            "What does not pass is taken back: retracted/ below the output names it, with reasons.",
            "The release becomes the current one; cases that are under way keep the version that they were submitted under.",
            "The same command continues one that was stopped or killed, and judges nothing twice."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RejudgeCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Option(
            names = "--from",
            paramLabel = "OLD.md",
            required = true,
            description = "The release that the dataset was made under; it finds the run.")
    private Path from;

    @Option(names = "--to", paramLabel = "NEW.md", required = true, description = "The release to judge it with.")
    private Path to;

    @Option(names = "--dry-run", description = "Only count what is touched.")
    private boolean dryRun;

    @Option(names = "--run", paramLabel = "ID", description = "Which run, where several were made under that release.")
    private @Nullable String run;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Where the run's dataset is (${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".responsa",
            description = "Where runs keep their state, a folder each (${DEFAULT-VALUE}).")
    private Path data;

    @ArgGroup(validate = false, heading = "%nModels (none: the scripted model stands in)%n")
    private JudgeArguments judge = new JudgeArguments();

    @ArgGroup(validate = false, heading = "%nKafka (none: the broker of the run's folder)%n")
    private KafkaArguments kafka = new KafkaArguments();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    RejudgeCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        SpecReading.Usable before = InputReader.release(from);
        SpecReading.Usable after = InputReader.release(to);
        if (before.spec().sha256().equals(after.spec().sha256())) {
            throw new UnusableInputException("%s and %s are the same text (%s); there is nothing to judge again."
                    .formatted(from, to, before.spec().sha256().shortened()));
        }
        RejudgePlan plan = new RejudgePlan(
                before, after, run, out, data, judge.options(), environment, kafka.cluster(), dryRun, quiet);
        return Rejudging.of(plan, console).call();
    }
}
