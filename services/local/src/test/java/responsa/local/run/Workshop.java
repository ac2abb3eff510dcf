package responsa.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import responsa.local.console.RecordedConsole;
import responsa.local.input.InputReader;
import responsa.local.input.ModelOptions;
import responsa.local.input.RunInputs;
import responsa.local.input.RunRequest;
import responsa.local.summary.Summary;
import responsa.topics.json.Json;

/// A folder with a spec, prompts, and the runs made of them.
final class Workshop {
    final RecordedConsole recorded = new RecordedConsole(false);
    final StopRequest stop = new StopRequest(recorded.console(), code -> {});
    private final Path folder;

    Workshop(Path folder) {
        this.folder = folder;
    }

    Path out() {
        return folder.resolve("out");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path spec() {
        return write("spec.md", """
                # Kindness {#kindness}

                ## Be kind {#kind authority=root}

                Be kind to people, and tell them the truth.

                ## Be brief {#brief authority=guideline}

                Use few words.
                """);
    }

    /// Prompts that carry their label, so that no model need find one.
    Path prompts(String name, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(
                    "{\"id\": \"%s-%d\", \"messages\": [{\"role\": \"user\", \"content\": \"%s\"}], \"category\": \"kind\"}"
                            .formatted(name, i, question(name, i)));
        }
        return write(name + ".jsonl", String.join("\n", lines));
    }

    static String question(String name, int i) {
        return "How do I answer letter %s %d?".formatted(name, i);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The default one. The scripted model plays all models under one reported name, so that it must be allowed to
    /// judge
    /// what it drafted.
    Path recipe() {
        return write("recipe.yaml", "judging: {allow_self_judging: true}");
    }

    RunInputs inputs(Path prompts, ModelOptions models) {
        return InputReader.read(new RunRequest(spec(), List.of(prompts), recipe(), models, null), Map.of());
    }

    int run(RunInputs inputs) throws InterruptedException {
        return of(plan(inputs)).call();
    }

    RunPlan plan(RunInputs inputs) {
        return new RunPlan(inputs, out(), data(), Optional.empty(), false);
    }

    Run of(RunPlan plan) {
        return new Run(plan, recorded.console(), InstantSource.system(), stop);
    }

    /// Starts a run on a thread of its own.
    static FutureTask<Integer> begun(Run run) {
        FutureTask<Integer> task = new FutureTask<>(run);
        Thread.ofPlatform().name("run").daemon().start(task);
        return task;
    }

    Summary summary() throws IOException {
        return Summary.read(out().resolve("summary.json"));
    }

    /// The ids of the rows in one of the output's folders, as often as they stand there.
    List<String> ids(String kind) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(out().resolve(kind))) {
            for (Path file : files.toList()) {
                for (String row : Files.readAllLines(file)) {
                    JsonNode read = Json.records().readTree(row);
                    ids.add(read.path("id").asText());
                }
            }
        }
        return ids;
    }
}
