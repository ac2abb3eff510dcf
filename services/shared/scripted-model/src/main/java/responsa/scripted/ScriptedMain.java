package responsa.scripted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import responsa.scripted.script.Capacity;
import responsa.scripted.script.Pace;
import responsa.scripted.script.Script;
import responsa.scripted.script.ScriptJson;
import responsa.scripted.script.Scripts;

/// The stand-in as a program of its own. Ends on SIGTERM or SIGINT. Exit codes: 0 ended, 1 could not start, 2 bad
/// usage.
@Command(
        name = "responsa model",
        description =
                "An OpenAI-compatible server that answers by script. A stand-in: nothing it says comes from a model.",
        mixinStandardHelpOptions = true)
public final class ScriptedMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address to bind; default ${DEFAULT-VALUE}")
    private String host = "";

    @Option(names = "--port", defaultValue = "8000", description = "port, 0 for any; default ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--seed", defaultValue = "0", description = "seed of all chance; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--slots", description = "requests served at once, 1 to 65536; others wait")
    private @Nullable Integer slots;

    @Option(names = "--queue", description = "requests that may wait, 0 to 65536; past it, 429")
    private @Nullable Integer queue;

    @Option(
            names = "--latency",
            description = "fixed:200ms, lognormal:MEDIAN:SIGMA, lognormal:MEDIAN:p99=TIME or heavy:USUAL:SHARE:FACTOR")
    private @Nullable String latency;

    @Option(names = "--first-byte", description = "share of the latency before the first byte; default 0.2")
    private @Nullable Double firstByte;

    @Option(names = "--events", description = "events of a streamed answer; default 4")
    private @Nullable Integer events;

    @Option(names = "--script", description = "JSON file: a script for each model name, \"default\" for all others")
    private @Nullable Path script;

    @Option(names = "--api-key-env", description = "environment variable with the key that is asked for")
    private @Nullable String apiKeyEnv;

    private final CountDownLatch ended = new CountDownLatch(1);

    private ScriptedMain() {}

    /// Runs until it is told to end.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The command, for a program that has it as one of several.
    public static CommandLine commandLine() {
        return new CommandLine(new ScriptedMain());
    }

    @Override
    public Integer call() {
        ScriptedSettings settings = settings();
        try (ScriptedModel model = ScriptedModel.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(model::close));
            line().getOut()
                    .println("scripted model (a stand-in, no model): %s  counts: %s/counts"
                            .formatted(model.url(), model.adminUrl()));
            line().getOut().flush();
            ended.await();
            return CommandLine.ExitCode.OK;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return CommandLine.ExitCode.OK;
        } catch (IllegalStateException refused) {
            line().getErr().println(refused.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private ScriptedSettings settings() {
        try {
            Scripts scripts = scripts();
            ScriptedSettings settings =
                    ScriptedSettings.standard().at(host, port).withSeed(seed).with(changed(scripts.standard()));
            for (Map.Entry<String, Script> own : scripts.own().entrySet()) {
                settings = settings.with(own.getKey(), own.getValue());
            }
            return apiKeyEnv == null ? settings : settings.withApiKey(key(apiKeyEnv));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(line(), wrong.getMessage(), wrong);
        }
    }

    private Script changed(Script base) {
        Script with = latency == null ? base : base.withLatency(latency);
        Pace pace = with.pace();
        Capacity capacity = with.capacity();
        return with.with(new Pace(
                        pace.latency(),
                        firstByte == null ? pace.firstByte() : firstByte,
                        events == null ? pace.events() : events))
                .with(capacity.withSlots(slots == null ? capacity.slots() : slots)
                        .withQueue(queue == null ? capacity.queue() : queue));
    }

    private Scripts scripts() {
        Scripts scripts = ScriptedSettings.standard().scripts();
        if (script == null) {
            return scripts;
        }
        try {
            JsonNode written = new JsonMapper().readTree(Files.readAllBytes(script));
            for (Map.Entry<String, JsonNode> model : written.properties()) {
                scripts = scripts.with(model.getKey(), ScriptJson.over(Script.standard(), model.getValue()));
            }
            return scripts;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "--script %s: cannot be read as JSON (%s)"
                            .formatted(script, unreadable.getClass().getSimpleName()),
                    unreadable);
        }
    }

    private static String key(String variable) {
        String key = System.getenv(variable);
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("--api-key-env %s: the variable is not set".formatted(variable));
        }
        return key;
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec.commandLine();
    }
}
