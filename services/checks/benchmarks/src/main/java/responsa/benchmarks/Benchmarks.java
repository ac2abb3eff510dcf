package responsa.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import responsa.benchmarks.process.Companion;
import responsa.benchmarks.prompts.Variations;
import responsa.benchmarks.report.Machine;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.scenario.Bench;
import responsa.benchmarks.scenario.Scenario;
import responsa.benchmarks.scenario.Scenarios;
import responsa.benchmarks.trial.TrialFailedException;
import responsa.local.Responsa;
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
    private static final int PROMPTS = 2_000;
    private static final int QUICK_PROMPTS = 200;

    private final PrintStream figures;
    private final PrintStream messages;

    @Spec
    private @Nullable CommandSpec line;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Which ones (all of them): ${COMPLETION-CANDIDATES}.",
            completionCandidates = Scenarios.Names.class)
    private List<String> names = List.of();

    @Option(names = "--quick", description = "Small sizes, single rounds: whether it works, not how fast it is.")
    private boolean quick;

    @Option(
            names = "--prompts",
            paramLabel = "N",
            description = "Prompts of a run in defects, early-exit and agreement, 1 to 100000 (2000, quick 200).")
    private @Nullable Integer asked;

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
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Carriers.provide();
        RunLog.silence();
        if (arguments.length > 1 && arguments[0].equals(Companion.WORD)) {
            System.exit(Companion.run(arguments, System.out));
        }
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
    public Integer call() throws IOException, InterruptedException {
        try (RunLog _ = RunLog.open(Files.createDirectories(work).resolve("bench.log"), messages::println)) {
            return measured();
        }
    }

    private int measured() throws IOException, InterruptedException {
        int prompts = Objects.requireNonNullElse(asked, quick ? QUICK_PROMPTS : PROMPTS);
        if (prompts < 1 || prompts > Variations.MOST) {
            throw misused("--prompts is %d; 1 to %d".formatted(prompts, Variations.MOST));
        }
        Bench bench = new Bench(prompts, quick, work, messages::println);
        ObjectNode all = Json.records().createObjectNode();
        all.set("machine", Json.records().valueToTree(Machine.here()));
        all.put("version", version());
        all.put("quick", quick);
        all.put("stand_in", true);
        ObjectNode found = all.putObject("scenarios");
        for (Scenario scenario : scenarios()) {
            messages.println("## " + scenario.name());
            Report report = scenario.run(bench);
            report.lines().forEach(messages::println);
            found.set(scenario.name(), report.figures());
        }
        figures.println(Json.records().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        return 0;
    }

    /// The version that the build wrote into the product's jar.
    private static String version() {
        return Objects.requireNonNullElse(Responsa.class.getPackage().getImplementationVersion(), "(not packaged)");
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
