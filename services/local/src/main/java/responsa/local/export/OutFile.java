package responsa.local.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import responsa.exporter.domain.export.Measure;
import responsa.exporter.domain.manifest.ShardFile;

/// A file of rows that is being written, and the beginnings of it that are files of their own. Threads: one.
final class OutFile implements Closeable {
    private final Path folder;
    private final String path;
    private final OutputStream stream;
    private final SortedMap<Long, Long> marks = new TreeMap<>();
    private long rows;
    private long bytes;

    /// @param folder of the export
    /// @param path from there
    OutFile(Path folder, String path) throws IOException {
        this.folder = folder;
        this.path = path;
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        this.stream = new BufferedOutputStream(Files.newOutputStream(file));
    }

    void append(byte[] line) throws IOException {
        stream.write(line);
        rows++;
        bytes += line.length;
    }

    /// Remembers that what is written until now will be a file of its own.
    void mark() {
        marks.put(rows, bytes);
    }

    long rows() {
        return rows;
    }

    Path file() {
        return folder.resolve(path);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /// What it is now, when it was closed.
    ShardFile closed() throws IOException {
        return measured(folder, path, rows);
    }

    /// Writes the marked beginnings: `<rows>.jsonl` in a folder.
    List<ShardFile> beginnings(String into) throws IOException {
        List<ShardFile> written = new ArrayList<>();
        for (Map.Entry<Long, Long> mark : marks.entrySet()) {
            String beginning = "%s/%d.jsonl".formatted(into, mark.getKey());
            Files.createDirectories(folder.resolve(into));
            try (InputStream whole = Files.newInputStream(file());
                    OutputStream part = Files.newOutputStream(folder.resolve(beginning))) {
                copy(whole, part, mark.getValue());
            }
            written.add(measured(folder, beginning, mark.getKey()));
        }
        return written;
    }

    /// A file as the manifest names it.
    static ShardFile measured(Path folder, String path, long rows) throws IOException {
        try (InputStream content = Files.newInputStream(folder.resolve(path))) {
            Measure measure = Measure.of(content);
            return new ShardFile(path, rows, measure.bytes(), measure.sha256());
        }
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] buffer = new byte[64 << 10];
        for (long left = length; left > 0; ) {
            int read = from.read(buffer, 0, (int) Math.min(left, buffer.length));
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
