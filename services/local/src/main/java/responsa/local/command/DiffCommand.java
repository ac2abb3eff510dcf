package responsa.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import responsa.local.audit.Comparison;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;

/// `responsa diff`.
@Command(
        name = "diff",
        description = "Compare two datasets by tuple id: what was added, removed, changed, and how shares moved.",
        footer = "A and B are outputs of runs, or exports with --format data.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "The dataset before.")
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "The dataset after.")
    private Path after;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(Comparison.of(before, after));
        return ExitCode.DONE;
    }
}
