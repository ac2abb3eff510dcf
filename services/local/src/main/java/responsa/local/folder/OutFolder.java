package responsa.local.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import responsa.local.input.RunId;
import responsa.topics.json.Json;

/// The folder of a run's output while this process has it. It belongs to the run that first wrote to it.
public final class OutFolder implements AutoCloseable {
    private static final String OWNER = ".responsa-run";
    private static final String LOCK = ".responsa-lock";
    private static final String MANIFEST = "manifest.json";
    private static final String SUMMARY = "summary.json";

    private final Path path;
    private final FolderLock lock;

    private OutFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes a folder for a run's output, and makes it where it is not there.
    ///
    /// @throws UnusableFolderException if it holds another run or anything else, or cannot be written
    public static OutFolder take(Path path, RunId run) {
        try {
            Files.createDirectories(path);
            check(path, run);
            FolderLock lock = FolderLock.take(path.resolve(LOCK), path.toString());
            AtomicFile.write(path.resolve(OWNER), run.text().getBytes(StandardCharsets.US_ASCII));
            return new OutFolder(path, lock);
        } catch (IOException unusable) {
            throw new UnusableFolderException(path, "the output folder", unusable, "--out");
        }
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// The summary's file.
    public Path summary() {
        return path.resolve(SUMMARY);
    }

    /// Whether the run's whole output is here.
    public boolean isComplete() {
        return Files.exists(path.resolve(MANIFEST)) && Files.exists(summary());
    }

    /// Lets it go.
    @Override
    public void close() {
        lock.close();
    }

    private static void check(Path path, RunId run) throws IOException {
        Optional<String> owner = owner(path);
        if (owner.isPresent() && !owner.get().equals(run.text())) {
            throw new UnusableFolderException(
                    "%s: holds run %s, and this is run %s (another spec, recipe, model, limit or prompt file);"
                                    .formatted(path, owner.get(), run)
                            + " give another --out, or move that folder away.");
        }
        if (owner.isEmpty() && !isEmpty(path)) {
            throw new UnusableFolderException(
                    "%s: holds files that are no run's; give an empty or a new folder as --out.".formatted(path));
        }
    }

    private static Optional<String> owner(Path path) throws IOException {
        if (Files.exists(path.resolve(OWNER))) {
            return Optional.of(Files.readString(path.resolve(OWNER)).strip());
        }
        if (Files.exists(path.resolve(MANIFEST))) {
            JsonNode run = Json.records()
                    .readTree(Files.readAllBytes(path.resolve(MANIFEST)))
                    .path("run");
            return Optional.of(run.asText("of another kind"));
        }
        return Optional.empty();
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}
