package responsa.system.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import responsa.system.engine.Program;
import responsa.system.engine.Project;
import responsa.system.engine.Running;

/// One `responsa run` over the bundled spec, with a broker of its own; started again, it is the same command.
///
/// @param folder where its prompts, recipe, data and output are
/// @param modelUrl the scripted model's
record Command(Path folder, String modelUrl) {
    static final String DRAFTER = "crash-drafter";
    static final String JUDGE = "crash-judge";
    private static final String PROMPTS = "prompts.jsonl";
    private static final String RECIPE = "recipe.yaml";

    /// The command for these prompts and this recipe.
    static Command of(Path folder, String modelUrl, List<String> prompts, String recipe) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(PROMPTS), prompts);
        Files.writeString(folder.resolve(RECIPE), recipe);
        return new Command(folder, modelUrl);
    }

    /// Starts it as the launcher does.
    RunProcess start() throws IOException {
        Path jar = Project.file("services/local/target/responsa-local.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not there: package services/local first");
        }
        Path log = Files.createTempFile(folder, "run-", ".log");
        Process process = Program.of(
                        Duration.ZERO,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString())
                .start(log, arguments().toArray(String[]::new));
        return new RunProcess(new Running("the run", process, log));
    }

    /// The data of its broker, once it was started.
    Path broker() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("data"))) {
            return runs.filter(Files::isDirectory).findFirst().orElseThrow().resolve("broker");
        }
    }

    /// The text of a file of the output; empty if it is not there.
    String output(String path) {
        Path file = folder.resolve("out").resolve(path);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private List<String> arguments() {
        return List.of(
                "run",
                "--quiet",
                "--prompts",
                folder.resolve(PROMPTS).toString(),
                "--recipe",
                folder.resolve(RECIPE).toString(),
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--model-url",
                modelUrl,
                "--model",
                DRAFTER,
                "--judge-model",
                JUDGE);
    }
}
