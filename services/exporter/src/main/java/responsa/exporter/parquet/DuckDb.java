package responsa.exporter.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// DuckDB in this process, in memory.
///
/// Its driver unpacks 57 MB of library into `java.io.tmpdir`, anew for each process, and removes them when that ends
/// in order; killed ones would fill the disk. Linux keeps what is mapped until its last user is gone, so the name can
/// go at once; elsewhere it is left to the driver. Threads: any.
final class DuckDb {
    private static final Logger LOG = LoggerFactory.getLogger(DuckDb.class);
    private static final String LIBRARY = "/libduckdb_java";
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private static boolean unlinked;

    private DuckDb() {}

    /// It fetches nothing from elsewhere, whatever the settings.
    static synchronized Connection open(Properties settings) throws SQLException {
        settings.setProperty("autoinstall_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        if (!unlinked) {
            unlink();
            unlinked = true;
        }
        return connection;
    }

    /// A line names its file last; one whose file is gone ends in `(deleted)`. Where that fails, as where there is no
    /// such list, the file is left to the driver: no export ends by it.
    private static void unlink() {
        try (Stream<String> lines = Files.lines(MAPPED)) {
            List<String> libraries = lines.filter(line -> line.contains(LIBRARY) && line.endsWith(".so"))
                    .toList();
            for (String library : libraries) {
                Files.deleteIfExists(Path.of(library.substring(library.indexOf('/'))));
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.debug("DuckDB's library keeps its name until the process ends", left);
        }
    }
}
