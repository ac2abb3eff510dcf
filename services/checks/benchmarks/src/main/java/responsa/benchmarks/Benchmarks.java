package responsa.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import responsa.benchmarks.prompts.Variations;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.scenario.Bench;
import responsa.benchmarks.scenario.Scenario;
import responsa.benchmarks.scenario.Scenarios;
import responsa.benchmarks.trial.TrialFailedException;
import responsa.local.journal.RunLog;
import responsa.stage.service.Carriers;
import responsa.topics.json.Json;

/// The program: `bench [SCENARIO…]`.
@Command(
        name = "bench",
        description = {
            "Runs the product against a scripted model whose behaviour is known, and measures what it makes of it.",
            "Tables go to standard error, all figures as one JSON document to standard output."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {
    private final PrintStream figures;
    private final PrintStream messages;

    @Spec
    private @Nullable CommandSpec line;

    @Parameters(paramLabel = "SCENARIO", description = "defects, early-exit, agreement; all of them without a name.")
    private List<String> names = List.of();

    @Option(
            names = "--prompts",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Prompts of a run, 1 to 100000 (${DEFAULT-VALUE}).")
    private int prompts;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where runs keep what they write, a new folder each (the system's temporary folder).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    Benchmarks(PrintStream figures, PrintStream messages) {
        this.figures = figures;
        this.messages = messages;
    }

    /// Runs scenarios and ends the JVM: 0 done, 1 a run failed, 2 bad usage.
    public static void main(String[] arguments) {
        Carriers.provide();
        RunLog.silence();
        PrintStream figures = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Benchmarks(figures, messages).execute(arguments));
    }

    /// Runs scenarios: 0 done, 1 a run failed, 2 bad usage.
    int execute(String... arguments) {
        return new CommandLine(this)
                .setErr(new PrintWriter(messages, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof TrialFailedException)) {
                        throw failure;
                    }
                    messages.println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (prompts < 1 || prompts > Variations.MOST) {
            throw misused("--prompts is %d; 1 to %d".formatted(prompts, Variations.MOST));
        }
        Bench bench = new Bench(prompts, work, messages::println);
        ObjectNode all = Json.records().createObjectNode();
        all.put("stand_in", true);
        for (Scenario scenario : scenarios()) {
            messages.println("## " + scenario.name());
            Report report = scenario.run(bench);
            report.lines().forEach(messages::println);
            all.set(scenario.name(), report.figures());
        }
        figures.println(Json.records().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        return 0;
    }

    private List<Scenario> scenarios() {
        try {
            return Scenarios.named(names);
        } catch (IllegalArgumentException unknown) {
            throw misused(String.valueOf(unknown.getMessage()));
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(Objects.requireNonNull(line).commandLine(), message);
    }
}
