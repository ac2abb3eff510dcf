package responsa.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import responsa.local.input.RunInputs;
import responsa.topics.json.Json;

/// A run's folder while this process has it. Threads: one.
public final class RunFolder implements AutoCloseable {
    static final String LOCK = "run.lock";

    private static final String CARD = "run.json";

    private final Path path;
    private final FolderLock lock;
    private RunCard card;

    private RunFolder(Path path, FolderLock lock, RunCard card) {
        this.path = path;
        this.lock = lock;
        this.card = card;
    }

    /// Takes a run's folder below a data folder, and makes it where it is not there.
    ///
    /// @throws UnusableFolderException if it cannot be had
    public static RunFolder take(Path data, RunInputs inputs, Instant now) {
        Path path = data.resolve(inputs.id().text());
        try {
            Files.createDirectories(path);
            FolderLock lock = FolderLock.take(path.resolve(LOCK), "run " + inputs.id());
            Path file = path.resolve(CARD);
            RunCard card = Files.exists(file) ? read(file) : RunCard.of(inputs, now);
            RunFolder folder = new RunFolder(path, lock, card);
            folder.write();
            return folder;
        } catch (IOException unusable) {
            throw new UnusableFolderException(path, "the run's folder", unusable, "--data");
        }
    }

    /// Takes the folder of the run of a card, and makes it where it is not there.
    ///
    /// @throws UnusableFolderException if it cannot be had
    public static RunFolder reopen(Path data, RunCard card) {
        Path path = data.resolve(card.run());
        try {
            Files.createDirectories(path);
            FolderLock lock = FolderLock.take(path.resolve("run.lock"), "run " + card.run());
            Path file = path.resolve(CARD);
            RunFolder folder = new RunFolder(path, lock, Files.exists(file) ? read(file) : card);
            folder.write();
            return folder;
        } catch (IOException unusable) {
            throw new UnusableFolderException(path, "the run's folder", unusable, "--data");
        }
    }

    /// The cards of all runs below a data folder, in the order of their start; empty where there is none.
    ///
    /// @throws UnusableFolderException if they cannot be read
    public static List<RunCard> cards(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(data)) {
            List<RunCard> cards = new ArrayList<>();
            for (Path run :
                    runs.filter(folder -> Files.exists(folder.resolve(CARD))).toList()) {
                cards.add(read(run.resolve(CARD)));
            }
            return cards.stream()
                    .sorted(Comparator.comparing(RunCard::startedAt))
                    .toList();
        } catch (IOException unusable) {
            throw new UnusableFolderException(data, "the data folder", unusable, "--data");
        }
    }

    /// What the run is.
    public RunCard card() {
        return card;
    }

    /// The broker's data directory.
    public Path broker() {
        return path.resolve("broker");
    }

    /// Notes where the run's broker is, for other processes.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void brokerAt(String address) {
        try {
            RunningBroker.note(path, address);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The state of the stages that keep any. It can be rebuilt from the broker.
    public Path state() {
        return path.resolve("state");
    }

    /// The log file.
    public Path log() {
        return path.resolve("run.log");
    }

    /// A place for an input that is no file of its own.
    public Path input(String name) {
        return path.resolve("input-" + name);
    }

    /// Notes that the run ran for so long since the last note.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void note(Duration longer) {
        update(card.after(longer, null));
    }

    /// Notes that the run is finished.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void finish(Instant now) {
        update(card.after(Duration.ZERO, now));
    }

    /// Lets it go.
    @Override
    public void close() {
        lock.close();
    }

    private void update(RunCard next) {
        card = next;
        try {
            write();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write() throws IOException {
        AtomicFile.write(
                path.resolve(CARD),
                Json.records().writerWithDefaultPrettyPrinter().writeValueAsBytes(card));
    }

    private static RunCard read(Path file) throws IOException {
        return Json.records().readValue(Files.readAllBytes(file), RunCard.class);
    }
}
