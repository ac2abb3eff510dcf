package responsa.local.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.control.ControlChange;
import responsa.local.control.ControlDesk;
import responsa.local.folder.RunningBroker;
import responsa.local.input.UnusableInputException;
import responsa.stage.service.MissingTopicsException;

/// `responsa control`.
@Command(
        name = "control",
        description = "Change what a recipe may make, at any time, and show how far it is.",
        footer = {
            "",
            "Without options it only shows. `none` as a value lifts a limit. Nothing is drafted again by a change.",
            "Without --kafka it speaks to the run that is under way below --data."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ControlCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RECIPE", description = "The id of the recipe.")
    private String recipe;

    @ArgGroup(validate = false, heading = "%nLimits%n")
    private ControlArguments limits = new ControlArguments();

    @Option(names = "--pause", description = "Draft nothing more until --resume.")
    private boolean pause;

    @Option(names = "--resume", description = "Go on.")
    private boolean resume;

    @Option(names = "--seed", paramLabel = "N", description = "By which quotas thin (0).")
    private @Nullable Long seed;

    @Option(names = "--show", description = "Only show; refuses options that change something.")
    private boolean show;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".responsa",
            description = "Where runs keep their state (${DEFAULT-VALUE}).")
    private Path data;

    @ArgGroup(validate = false, heading = "%nKafka (none: the broker of the run under way)%n")
    private KafkaArguments kafka = new KafkaArguments();

    ControlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        ControlChange change = change();
        Map<String, Object> cluster = kafka.cluster()
                .orElseGet(() -> Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, RunningBroker.below(data)));
        try {
            console.print(new ControlDesk(cluster).change(recipe, change));
            return ExitCode.DONE;
        } catch (MissingTopicsException missing) {
            console.say(String.valueOf(missing.getMessage()));
        } catch (KafkaException failed) {
            console.say(
                    "Kafka at %s did not answer: %s. Nothing is known to have changed; the same command tries again."
                            .formatted(cluster.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG), failed.getMessage()));
        }
        return ExitCode.FAILED;
    }

    private ControlChange change() {
        if (pause && resume) {
            throw new UnusableInputException("--pause and --resume exclude each other; give one.");
        }
        ControlChange change = limits.change();
        change = pause || resume ? change.paused(pause) : change;
        change = seed == null ? change : change.seed(seed);
        if (show && !change.isNothing()) {
            throw new UnusableInputException("--show changes nothing; leave it or the limits away.");
        }
        return change;
    }
}
