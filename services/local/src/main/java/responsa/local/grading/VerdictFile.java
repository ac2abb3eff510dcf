package responsa.local.grading;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import responsa.topics.json.Json;

/// A file of verdicts, a row on each line, whole or not there. Threads: one.
final class VerdictFile implements Closeable {
    private final Path file;
    private final Path beside;
    private final BufferedWriter writer;

    private VerdictFile(Path file, Path beside, BufferedWriter writer) {
        this.file = file;
        this.beside = beside;
        this.writer = writer;
    }

    /// Begins one; it gets its name by [#finish].
    static VerdictFile begin(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + name + ".new");
        return new VerdictFile(folder.resolve(name), beside, Files.newBufferedWriter(beside));
    }

    void write(Object row) throws IOException {
        writer.write(Json.records().writeValueAsString(row));
        writer.newLine();
    }

    /// Puts it in its place.
    void finish() throws IOException {
        writer.close();
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Ends without it, unless it is finished.
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(beside);
    }
}
