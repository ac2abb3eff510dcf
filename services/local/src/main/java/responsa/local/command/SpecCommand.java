package responsa.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.input.InputReader;
import responsa.spec.SpecReport;

/// `responsa spec`.
@Command(
        name = "spec",
        description = "Say what is understood of a spec: policies, categories, sizes, problems.",
        footer = "Ends with 1 if the spec is unusable.",
        mixinStandardHelpOptions = true)
final class SpecCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The spec, as Markdown or as lettered clauses.")
    private Path file;

    SpecCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SpecReport report = SpecReport.of(InputReader.spec(file));
        console.print(report.lines());
        return report.usable() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
