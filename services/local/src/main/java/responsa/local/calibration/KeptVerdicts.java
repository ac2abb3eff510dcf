package responsa.local.calibration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import responsa.local.grading.VerdictRow;
import responsa.topics.json.Json;

/// Verdicts that were paid for, a row on each line of a file that only grows: what a killed calibration goes on from.
/// Threads: any.
public final class KeptVerdicts implements AutoCloseable {
    private final FileChannel file;
    private final Map<String, VerdictRow> rows;

    private KeptVerdicts(FileChannel file, Map<String, VerdictRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /// Opens the file, and makes it where it is not there. A last line that a kill has cut is taken off; a row that
    /// could not be judged is no verdict, and is asked for again.
    ///
    /// @throws IOException if it cannot be read or written
    public static KeptVerdicts open(Path path) throws IOException {
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        Map<String, VerdictRow> rows = new LinkedHashMap<>();
        for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                VerdictRow row = Json.records().readValue(line, VerdictRow.class);
                if (row.failure() == null) {
                    rows.put(row.id(), row);
                }
            }
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(end);
        file.position(end);
        return new KeptVerdicts(file, rows);
    }

    /// Whether a row has its verdict.
    public synchronized boolean holds(String id) {
        return rows.containsKey(id);
    }

    /// Keeps a verdict; when this returns, a kill of the process does not lose it any more.
    public synchronized void keep(VerdictRow row) throws IOException {
        byte[] line = (Json.records().writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        rows.put(row.id(), row);
    }

    /// All of them by the rows' ids.
    public synchronized Map<String, VerdictRow> all() {
        return new TreeMap<>(rows);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
