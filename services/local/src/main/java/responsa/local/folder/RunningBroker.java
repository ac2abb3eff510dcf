package responsa.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the broker of a run under way is to be found, for commands in other processes: a file in the run's folder,
/// which counts while a process has the folder.
public final class RunningBroker {
    private static final String FILE = "broker.address";

    private RunningBroker() {}

    /// The address of the one run under way below a data folder, as `127.0.0.1:port`.
    ///
    /// @throws UnusableFolderException if none is, or several are
    public static String below(Path data) {
        List<Path> running = running(data);
        if (running.size() != 1) {
            throw new UnusableFolderException(
                    "%s: %s is under way here; %s".formatted(data, told(running), advice(running)));
        }
        try {
            return Files.readString(running.getFirst().resolve(FILE));
        } catch (IOException unreadable) {
            throw new UnusableFolderException(data, "the run's folder", unreadable, "--data");
        }
    }

    static void note(Path folder, String address) throws IOException {
        Files.writeString(folder.resolve(FILE), address);
    }

    private static List<Path> running(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .filter(folder -> FolderLock.isTaken(folder.resolve(RunFolder.LOCK)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String told(List<Path> running) {
        return running.isEmpty()
                ? "no run"
                : "more than one run, "
                        + String.join(
                                " and ",
                                running.stream()
                                        .map(run -> run.getFileName().toString())
                                        .toList())
                        + ",";
    }

    private static String advice(List<Path> running) {
        return running.isEmpty()
                ? "give --data of one that is, or limit the next start of one: responsa run --target N"
                : "say which by --kafka HOST:PORT, the text of its file " + FILE;
    }
}
