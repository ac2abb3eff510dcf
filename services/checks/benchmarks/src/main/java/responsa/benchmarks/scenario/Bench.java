package responsa.benchmarks.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import responsa.benchmarks.prompts.Variations;
import responsa.benchmarks.trial.Seen;
import responsa.benchmarks.trial.Trial;
import responsa.benchmarks.trial.Trials;
import responsa.local.Responsa;
import responsa.topics.recipe.DefaultRecipe;
import responsa.topics.record.Recipe;

/// What scenarios work with: prompts, runs, and somebody to tell how far they are.
///
/// @param prompts of a run of the command line
/// @param quick whether small sizes and single rounds do
/// @param work below which runs keep what they write
/// @param soak how long the soak is to last, at least
public record Bench(int prompts, boolean quick, Path work, Consumer<String> told, Duration soak) {
    private static final String EXAMPLE = "/example/prompts.jsonl";

    /// The same with a soak of two minutes.
    public Bench(int prompts, boolean quick, Path work, Consumer<String> told) {
        this(prompts, quick, work, told, Duration.ofMinutes(2));
    }

    /// Variations of the bundled example's prompts.
    List<String> variations() throws IOException {
        try (InputStream example = Responsa.class.getResourceAsStream(EXAMPLE)) {
            if (example == null) {
                throw new IllegalStateException(EXAMPLE + " is not in the jar of the module local");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(example, StandardCharsets.UTF_8));
            return Variations.of(lines.lines().toList(), prompts);
        }
    }

    /// A new folder for a scenario.
    Path folder(String scenario) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(work), "bench-" + scenario + "-");
    }

    Seen run(Trial trial) throws IOException {
        told.accept("%s: %d prompts".formatted(trial.name(), trial.prompts().size()));
        return new Trials(work).run(trial);
    }

    /// The default recipe: its gates, its thresholds.
    static Recipe standard() {
        return DefaultRecipe.of("example", "any", "any", "any");
    }
}
