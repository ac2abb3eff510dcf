package responsa.benchmarks.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import responsa.broker.EmbeddedBroker;
import responsa.local.command.CommandLineInterface;
import responsa.local.console.Console;
import responsa.local.watch.WholeTopic;
import responsa.scripted.ScriptedModel;
import responsa.scripted.ScriptedSettings;
import responsa.scripted.count.Calls;
import responsa.scripted.request.Task;
import responsa.topics.declared.Topics;
import responsa.topics.json.Json;
import responsa.topics.record.Verdict;
import responsa.topics.record.VerdictRecord;

/// Makes runs by the product's own command line. Threads: one at a time.
public final class Trials {
    private static final String DRAFTER = "bench-drafter";
    private static final String JUDGE = "bench-judge";
    private static final String BOOTSTRAP = "bootstrap.servers";

    private final Path work;

    /// @param work below which every run has a new folder
    public Trials(Path work) {
        this.work = work;
    }

    /// Runs to the end.
    ///
    /// @throws TrialFailedException if the run does not end with 0
    public Seen run(Trial trial) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(work), "bench-" + trial.name() + "-");
        ScriptedSettings settings =
                ScriptedSettings.standard().with(DRAFTER, trial.drafter()).with(JUDGE, trial.judge());
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
                ScriptedModel model = ScriptedModel.start(settings)) {
            run(trial, folder, broker.bootstrap(), model.url());
            Map<String, Object> kafka = Map.of(BOOTSTRAP, broker.bootstrap());
            return new Seen(
                    verdicts(kafka),
                    faults(model),
                    model.counts(),
                    Json.records().readTree(folder.resolve("out/measures.json").toFile()));
        }
    }

    private static void run(Trial trial, Path folder, String kafka, String url) throws IOException {
        Path prompts = Files.write(folder.resolve("prompts.jsonl"), trial.prompts());
        Path recipe = Files.writeString(folder.resolve("recipe.yaml"), trial.recipe());
        Path told = folder.resolve("told.txt");
        int code;
        try (PrintStream lines = new PrintStream(Files.newOutputStream(told), true, StandardCharsets.UTF_8)) {
            code = new CommandLineInterface(new Console(lines, lines, false))
                    .execute(
                            "run",
                            "--prompts=" + prompts,
                            "--recipe=" + recipe,
                            "--out=" + folder.resolve("out"),
                            "--data=" + folder.resolve("data"),
                            "--model-url=" + url,
                            "--model=" + DRAFTER,
                            "--judge-url=" + url,
                            "--judge-model=" + JUDGE,
                            "--kafka=" + kafka,
                            "--quiet");
        }
        if (code != 0) {
            throw new TrialFailedException("%s ended with %d; see %s".formatted(trial.name(), code, told));
        }
    }

    private static List<Verdict> verdicts(Map<String, Object> kafka) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        try (WholeTopic<VerdictRecord> topic = WholeTopic.open(kafka, Topics.VERDICTS)) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                topic.read(partition, record -> {
                    if (record instanceof Verdict verdict) {
                        verdicts.add(verdict);
                    }
                });
            }
        }
        return verdicts;
    }

    /// A slip spoils the form of whatever was planted, so it goes first.
    private static Map<String, String> faults(ScriptedModel model) {
        Map<String, String> faults = new HashMap<>();
        for (Calls calls : model.calls(1)) {
            String fault = calls.slip() == null ? calls.planted() : calls.slip();
            if (calls.task().equals(Task.DRAFTER.id()) && fault != null) {
                faults.put(calls.prompt(), fault);
            }
        }
        return faults;
    }
}
