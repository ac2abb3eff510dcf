package responsa.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.gold.GoldFile;
import responsa.local.gold.GoldRows;
import responsa.local.input.InputReader;
import responsa.spec.SpecReading;
import responsa.spec.SpecReport;
import responsa.spec.gold.GoldSet;

/// `responsa spec`.
@Command(
        name = "spec",
        description = "Say what is understood of a spec: policies, categories, sizes, problems.",
        footer = "Ends with 1 if the spec is unusable, or has no answer for a gold set; with 2 on bad usage or files.",
        mixinStandardHelpOptions = true)
final class SpecCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The spec, as Markdown or as lettered clauses.")
    private Path file;

    @Option(
            names = "--gold",
            paramLabel = "OUT.jsonl",
            description =
                    "Also write the answers of its worked examples that are marked GOOD or BAD, a row of JSON each."
                            + " A file that is there is replaced if it is a gold set, else left as it is. With - the rows go to"
                            + " standard output, and all else to standard error.")
    private @Nullable String gold;

    SpecCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SpecReading reading = InputReader.spec(file);
        SpecReport report = SpecReport.of(reading);
        if (gold == null) {
            console.print(report.lines());
            return report.usable() ? ExitCode.DONE : ExitCode.FAILED;
        }
        return switch (reading) {
            case SpecReading.Unusable unusable -> told(report, ExitCode.FAILED);
            case SpecReading.Usable usable -> extracted(report, GoldSet.of(usable.spec()), gold);
        };
    }

    private int extracted(SpecReport report, GoldSet set, String to) {
        if (set.rows().isEmpty()) {
            told(report, ExitCode.FAILED);
            console.say("%s: no answer of a worked example is marked; write <!-- GOOD --> or <!-- BAD --> behind its"
                            .formatted(file)
                    + " <assistant>. No gold set was written.");
            return ExitCode.FAILED;
        }
        if (to.equals(STANDARD_OUTPUT)) {
            GoldRows.of(set).forEach(row -> console.print(List.of(row)));
            console.say(GoldRows.counts("gold set", set));
            return ExitCode.DONE;
        }
        GoldFile.write(Path.of(to), set);
        console.print(report.lines());
        console.print(List.of("", GoldRows.counts(to, set)));
        return ExitCode.DONE;
    }

    /// Where rows are wanted, standard output holds nothing else.
    private int told(SpecReport report, int code) {
        if (STANDARD_OUTPUT.equals(gold)) {
            report.lines().forEach(console::say);
        } else {
            console.print(report.lines());
        }
        return code;
    }
}
