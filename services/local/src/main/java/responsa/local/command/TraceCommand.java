package responsa.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import responsa.exporter.domain.manifest.Manifest;
import responsa.local.audit.Lineage;
import responsa.local.console.Console;
import responsa.local.console.ExitCode;
import responsa.local.input.UnusableInputException;

/// `responsa trace`.
@Command(
        name = "trace",
        description = "Follow a tuple from its prompt to its shard: every record, when it came, what it cost.",
        footer =
                "A draft that became no tuple can be followed by its id, too. No text of a prompt or a model is shown.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "TUPLE_ID", description = "Its id, or at least the first 8 digits.")
    private String tuple;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "The output whose shards are named (${DEFAULT-VALUE}).")
    private Path out;

    @Mixin
    private KeptTopics topics = new KeptTopics();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Manifest> manifest = manifest();
        return topics.read(Lineage.topics(), console, (snapshot, notes) -> {
            console.print(Lineage.of(tuple, snapshot, manifest));
            return ExitCode.DONE;
        });
    }

    /// An output that is not there names no shard.
    private Optional<Manifest> manifest() {
        Path file = out.resolve(Manifest.PATH);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Manifest.parse(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UnusableInputException(
                    "%s: cannot be read as the manifest of a run's output; --out names another.".formatted(file));
        }
    }
}
