package responsa.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import responsa.benchmarks.compare.Baseline;
import responsa.benchmarks.compare.Ratios;
import responsa.benchmarks.picture.Pictures;
import responsa.benchmarks.process.Companion;
import responsa.benchmarks.prompts.Variations;
import responsa.benchmarks.report.Machine;
import responsa.benchmarks.report.Report;
import responsa.benchmarks.scenario.AgainstScenario;
import responsa.benchmarks.scenario.Bench;
import responsa.benchmarks.scenario.Scenario;
import responsa.benchmarks.scenario.Scenarios;
import responsa.benchmarks.scenario.Target;
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
    private static final Duration LONGEST = Duration.ofHours(100);
    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

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
            description =
                    "Prompts of a run in defects, early-exit and agreement, and with --against, 1 to 100000 (2000,"
                            + " quick 200).")
    private @Nullable Integer asked;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where runs keep what they write, a new folder each (the system's temporary folder).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "How long the soak lasts, such as PT2M or PT1H (PT1H, quick PT2M).")
    private @Nullable Duration duration;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Print the ratios of this run's figures to those of an earlier one's JSON document.")
    private @Nullable Path compare;

    @Option(
            names = "--against",
            paramLabel = "URL",
            description = "Instead of scenarios, run their standard workload against this endpoint.")
    private @Nullable String against;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "What the endpoint of --against is asked for (${DEFAULT-VALUE}).",
            defaultValue = "responsa-scripted")
    private String model = "";

    @Option(
            names = "--api-key-env",
            paramLabel = "VAR",
            description = "The environment variable with the key for the endpoint of --against.")
    private @Nullable String apiKeyEnv;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "Calls that each stage may have in flight with --against (${DEFAULT-VALUE}).",
            defaultValue = "64")
    private int inFlight;

    @Option(names = "--pictures", paramLabel = "DIR", description = "Draw what was found, an SVG for each scenario.")
    private @Nullable Path pictures;

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
                    messages.println(told(failure));
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
        List<Scenario> scenarios = scenarios();
        Bench bench = bench();
        Baseline then = baseline();
        ObjectNode all = Json.records().createObjectNode();
        all.set("machine", Json.records().valueToTree(Machine.here()));
        all.put("version", version());
        all.put("quick", quick);
        if (against == null) {
            all.put("stand_in", true);
        }
        ObjectNode found = all.putObject("scenarios");
        List<String> failed = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            messages.println("## " + scenario.name());
            if (!measured(scenario, bench, found)) {
                failed.add(scenario.name());
            }
        }
        failed.forEach(all.withArray("failed")::add);
        if (pictures != null) {
            Pictures.write(pictures, found).forEach(file -> messages.println("drawn: " + file));
        }
        if (then != null) {
            Ratios.of(then, all).forEach(messages::println);
        }
        figures.println(Json.records().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        return failed.isEmpty() ? 0 : 1;
    }

    /// A scenario that fails is told of, and the others go on: what hours have found is not thrown away.
    private boolean measured(Scenario scenario, Bench bench, ObjectNode found) throws InterruptedException {
        try {
            Report report = scenario.run(bench);
            report.lines().forEach(messages::println);
            found.set(scenario.name(), report.figures());
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.error("scenario {} failed", scenario.name(), failure);
            messages.println("%s failed: %s".formatted(scenario.name(), told(failure)));
            return false;
        }
    }

    private Bench bench() {
        int prompts = Objects.requireNonNullElse(asked, quick ? QUICK_PROMPTS : PROMPTS);
        if (prompts < 1 || prompts > Variations.MOST) {
            throw misused("--prompts is %d; 1 to %d".formatted(prompts, Variations.MOST));
        }
        Duration soak = Objects.requireNonNullElse(duration, Duration.ofMinutes(quick ? 2 : 60));
        if (soak.compareTo(Duration.ofSeconds(1)) < 0 || soak.compareTo(LONGEST) > 0) {
            throw misused("--duration is %s; PT1S to %s".formatted(soak, LONGEST));
        }
        return new Bench(prompts, quick, work, messages::println, soak);
    }

    private @Nullable Baseline baseline() {
        try {
            return compare == null ? null : Baseline.read(compare);
        } catch (IllegalArgumentException unusable) {
            throw misused(String.valueOf(unusable.getMessage()));
        }
    }

    /// What there is to say of a failure without its stack, which is in bench.log.
    private static String told(Exception failure) {
        String message = failure.getMessage();
        if (failure instanceof TrialFailedException && message != null) {
            return message;
        }
        String kind = failure.getClass().getSimpleName();
        return (message == null ? kind : "%s (%s)".formatted(message, kind)) + "; bench.log has more";
    }

    /// The version that the build wrote into the product's jar.
    private static String version() {
        return Objects.requireNonNullElse(Responsa.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    private List<Scenario> scenarios() {
        try {
            if (against != null && !names.isEmpty()) {
                throw misused("--against runs no scenario; leave %s out".formatted(String.join(" ", names)));
            }
            if (against != null) {
                return List.of(new AgainstScenario(new Target(against, model, apiKeyEnv, inFlight)));
            }
            return Scenarios.named(names);
        } catch (IllegalArgumentException unknown) {
            throw misused(String.valueOf(unknown.getMessage()));
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(Objects.requireNonNull(line).commandLine(), message);
    }
}
