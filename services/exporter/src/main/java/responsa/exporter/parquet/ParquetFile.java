package responsa.exporter.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import responsa.topics.record.Tuple;

/// A Parquet file of tuples: a column for every component, nested ones as structs and lists, zstd, statistics for
/// every group of 2,048 rows.
///
/// The memory it needs is native, bounded by 256 MiB and four times the bytes of the rows. Threads: the caller's.
public final class ParquetFile {
    private static final String COLUMNS = ColumnTypes.of(Tuple.class);
    private static final long LEAST_MEMORY = 256L << 20;
    private static final int MEMORY_PER_BYTE = 4;
    private static final long LONGEST_ROW = 64L << 20;

    private ParquetFile() {}

    /// Writes a file of rows as columns, in the place of a file that may be there.
    ///
    /// @param rows lines of JSON, tuples in their form for columns; it may be empty
    /// @throws IOException if it cannot; its message has no text of a row
    public static void write(Path rows, Path file) throws IOException {
        long bytes = Files.size(rows);
        try (Connection connection = DuckDb.open(settings(bytes, file));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    COPY (SELECT * FROM read_json(%s, format = 'newline_delimited', columns = %s,
                                                  maximum_object_size = %d))
                    TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)
                    """.formatted(text(rows), COLUMNS, Math.clamp(bytes, 1, LONGEST_ROW), text(file)));
        } catch (SQLException failed) {
            throw new IOException(reason("cannot be written as Parquet", failed), failed);
        }
    }

    private static Properties settings(long bytes, Path file) {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("memory_limit", (LEAST_MEMORY + MEMORY_PER_BYTE * bytes) + "B");
        settings.setProperty("temp_directory", file + ".tmp");
        return settings;
    }

    /// DuckDB's words, but for those that may quote a row.
    static String reason(String what, SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        boolean ofTheSystem = message.startsWith("IO Error") || message.startsWith("Out of Memory Error");
        return what + ": " + (ofTheSystem ? message.lines().findFirst().orElse("") : message.split(":", 2)[0]);
    }

    static String text(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
