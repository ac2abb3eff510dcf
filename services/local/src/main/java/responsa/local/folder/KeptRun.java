package responsa.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;

/// A run that was made before, while this process has it: to read its topics. Threads: one.
public final class KeptRun implements AutoCloseable {
    private static final String CARD = "run.json";

    private static final String STAND_IN =
            "The scripted model stood in for all models: this dataset shows the way, it is no training data.";

    private final Path path;
    private final FolderLock lock;

    private KeptRun(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes a run below a data folder.
    ///
    /// @param run the beginning of its id; null for the one that was started last
    /// @throws UnusableFolderException if there is none, or another process has it
    public static KeptRun take(Path data, @Nullable String run) {
        try {
            List<Path> found = runs(data, run == null ? "" : run);
            if (found.isEmpty()) {
                throw new UnusableFolderException(
                        "%s: holds no run%s; responsa run makes one, --data names another folder."
                                .formatted(data, run == null ? "" : " " + run));
            }
            Path path = found.getLast();
            return new KeptRun(path, FolderLock.take(path.resolve("run.lock"), "run " + path.getFileName()));
        } catch (IOException unusable) {
            throw new UnusableFolderException(data, "the data folder", unusable, "--data");
        }
    }

    /// Its id.
    public String id() {
        return path.getFileName().toString();
    }

    /// What must be said of its data.
    public List<String> notes() throws IOException {
        return card(path).standIn() ? List.of(STAND_IN) : List.of();
    }

    /// The broker's data directory.
    public Path broker() {
        return path.resolve("broker");
    }

    /// The log file.
    public Path log() {
        return path.resolve("run.log");
    }

    /// Lets it go.
    @Override
    public void close() {
        lock.close();
    }

    private static List<Path> runs(Path data, String beginning) throws IOException {
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(beginning))
                    .filter(folder -> Files.exists(folder.resolve(CARD)))
                    .sorted(Comparator.comparing(KeptRun::startedAt))
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /// A card that cannot be read is older than all.
    private static Instant startedAt(Path folder) {
        try {
            return card(folder).startedAt();
        } catch (IOException unreadable) {
            return Instant.MIN;
        }
    }

    private static RunCard card(Path folder) throws IOException {
        return Json.records().readValue(Files.readAllBytes(folder.resolve(CARD)), RunCard.class);
    }
}
