package responsa.exporter.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// DuckDB in this process, in memory.
///
/// Its driver unpacks 57 MB of library into `java.io.tmpdir`, anew for each process, and removes them when that ends
/// in order; killed ones would fill the disk. Linux keeps what is mapped until its last user is gone, so the name can
/// go at once; elsewhere it is left to the driver. Threads: any.
final class DuckDb {
    private static final String LIBRARY = "/libduckdb_java";
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private static boolean unlinked;

    private DuckDb() {}

    static synchronized Connection open(Properties settings) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        if (!unlinked && Files.exists(MAPPED)) {
            for (Path library : unpacked()) {
                Files.deleteIfExists(library);
            }
            unlinked = true;
        }
        return connection;
    }

    /// A line names its file last; one whose file is gone ends in `(deleted)`.
    private static List<Path> unpacked() throws IOException {
        try (Stream<String> lines = Files.lines(MAPPED)) {
            return lines.filter(line -> line.contains(LIBRARY) && line.endsWith(".so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .toList();
        }
    }
}
