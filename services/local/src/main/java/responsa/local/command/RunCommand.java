package responsa.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import responsa.local.bucket.BucketTarget;
import responsa.local.console.Console;
import responsa.local.input.InputReader;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.local.run.Run;
import responsa.local.run.RunPlan;

/// `responsa run`.
@Command(
        name = "run",
        description = "Make a dataset of prompts and a spec, and end when every prompt has settled.",
        footer = {
            "",
            "Without arguments: the bundled example, answered by the scripted model, a stand-in.",
            "The same command continues a run that was stopped or killed."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Console console;
    private final Map<String, String> environment;

    @Option(names = "--spec", paramLabel = "FILE.md", description = "The spec (the bundled example).")
    private @Nullable Path spec;

    @Option(
            names = "--prompts",
            paramLabel = "FILE.jsonl",
            description = "Prompts, one as JSON a line; may be given often (the bundled example).")
    private List<Path> prompts = List.of();

    @Option(names = "--recipe", paramLabel = "FILE.yaml", description = "How data is made, over the default recipe.")
    private @Nullable Path recipe;

    @Option(
            names = "--holdout",
            paramLabel = "FILE.jsonl",
            description = "Prompts that models are measured with, in the same form; none that holds one is paid for.")
    private List<Path> heldOut = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            defaultValue = "out",
            description = "Where the dataset goes (${DEFAULT-VALUE}).")
    private String out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".responsa",
            description = "Where runs keep their state, a folder each (${DEFAULT-VALUE}).")
    private Path data;

    @ArgGroup(validate = false, heading = "%nModels (none: the scripted model stands in)%n")
    private ModelArguments models = new ModelArguments();

    @ArgGroup(validate = false, heading = "%nKafka (none: a broker in this process)%n")
    private KafkaArguments kafka = new KafkaArguments();

    @ArgGroup(validate = false, heading = BucketArguments.HEADING)
    private BucketArguments bucket = new BucketArguments();

    @Option(names = "--limit", paramLabel = "N", description = "Take the first N prompts only.")
    private @Nullable Long limit;

    @ArgGroup(validate = false, heading = "%nLimits (kept from start to start)%n")
    private ControlArguments limits = new ControlArguments();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    RunCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        RunInputs inputs =
                InputReader.read(new RunRequest(spec, prompts, recipe, heldOut, models.options(), limit), environment);
        Optional<BucketTarget> target = bucket.target(out);
        target.ifPresent(BucketTarget::check);
        Path folder = target.isPresent() ? data.resolve(inputs.id().text()).resolve("out") : Path.of(out);
        RunPlan plan = new RunPlan(inputs, folder, data, kafka.cluster(), quiet);
        return Run.of(plan.limited(limits.change()).into(target), console).call();
    }
}
