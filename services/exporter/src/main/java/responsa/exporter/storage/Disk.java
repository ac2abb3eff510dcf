package responsa.exporter.storage;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import responsa.exporter.domain.export.Hidden;
import responsa.exporter.domain.export.Step;
import responsa.exporter.domain.row.FileKind;
import responsa.exporter.parquet.ParquetFile;

/// The output in a local directory.
final class Disk implements Storage {
    private static final int BUFFER = 32 << 10;

    private final Path out;
    private final Map<String, Writing> writing = new HashMap<>();

    Disk(Path out) {
        this.out = out;
    }

    @Override
    public String name(String path) {
        return out.resolve(path).toString();
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(out);
        if (!Files.isWritable(out)) {
            throw new UnusableOutputException(
                    "%s: cannot be written to. Name another output, or move this one away.".formatted(out));
        }
    }

    @Override
    public Optional<OutputLock> hold() throws IOException {
        return OutputLock.take(out);
    }

    @Override
    public @Nullable String writer() {
        return null;
    }

    @Override
    public void clear() {
        // What is hidden is among the files, and removed with them.
    }

    @Override
    public void carryOut(Step step) throws IOException {
        switch (step) {
            case Step.Append(String file, byte[] bytes) -> placed(file, () -> append(file, bytes));
            case Step.Write(String file, byte[] bytes) -> placed(file, () -> write(file, bytes));
            case Step.Sync(String file) -> placed(file, () -> sync(file));
            case Step.End(String file) -> placed(file, () -> end(file));
            case Step.Columns(String rows, String file) -> placed(file, () -> columns(rows, file));
            case Step.Move(String from, String to) -> placed(to, () -> move(from, to));
            case Step.SyncFolder(String folder) -> placed(folder, () -> syncFolder(out.resolve(folder)));
            case Step.Remove(String file) -> placed(file, () -> Files.deleteIfExists(out.resolve(file)));
        }
    }

    @Override
    public List<String> files() throws IOException {
        List<String> found = new ArrayList<>(in(Hidden.OPEN));
        for (FileKind kind : FileKind.values()) {
            found.addAll(in(kind.folder() + "/"));
        }
        return found;
    }

    @Override
    public Optional<InputStream> read(String path) throws IOException {
        try {
            return Optional.of(Files.newInputStream(out.resolve(path)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void letGo() {
        writing.values().forEach(Writing::letGo);
        writing.clear();
    }

    private void append(String file, byte[] bytes) throws IOException {
        Writing to = writing.get(file);
        if (to == null) {
            to = open(file);
        }
        to.stream().write(bytes);
    }

    private void write(String file, byte[] bytes) throws IOException {
        open(file).stream().write(bytes);
    }

    private Writing open(String file) throws IOException {
        Path path = out.resolve(file);
        Files.createDirectories(path.getParent());
        Writing opened = Writing.to(path);
        writing.put(file, opened);
        return opened;
    }

    private void sync(String file) throws IOException {
        Writing written = writing.remove(file);
        if (written != null) {
            written.sync();
        }
    }

    private void end(String file) throws IOException {
        Writing written = writing.remove(file);
        if (written != null) {
            written.stream().close();
        }
    }

    private void columns(String rows, String file) throws IOException {
        Path target = out.resolve(file);
        ParquetFile.write(out.resolve(rows), target);
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void move(String from, String to) throws IOException {
        Path target = out.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(out.resolve(from), target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A folder can be opened and synced on Linux and macOS; where it cannot be opened, the system gives no such
    /// promise.
    private static void syncFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (FileSystemException notHere) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    private List<String> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(folder))) {
            return files.map(file -> folder + file.getFileName()).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /// Says where, once: a write's own exception names no file.
    private void placed(String path, Action action) throws IOException {
        try {
            action.run();
        } catch (IOException failed) {
            throw new IOException("%s: %s".formatted(out.resolve(path), reason(failed)), failed);
        }
    }

    private static String reason(IOException failed) {
        String reason = failed instanceof FileSystemException named ? named.getReason() : failed.getMessage();
        return reason == null || reason.isBlank() ? failed.getClass().getSimpleName() : reason;
    }

    private interface Action {
        void run() throws IOException;
    }

    /// A file that is open.
    private record Writing(FileOutputStream file, OutputStream stream) {
        static Writing to(Path path) throws IOException {
            FileOutputStream file = new FileOutputStream(path.toFile());
            return new Writing(file, new BufferedOutputStream(file, BUFFER));
        }

        void sync() throws IOException {
            try (file) {
                stream.flush();
                file.getChannel().force(true);
            }
        }

        void letGo() {
            try {
                file.close();
            } catch (IOException worthless) {
                // Nobody will read it: the next shift removes it.
            }
        }
    }
}
