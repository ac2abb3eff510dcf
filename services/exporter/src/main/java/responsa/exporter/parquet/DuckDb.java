package responsa.exporter.parquet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import responsa.stage.service.UnpackedLibrary;

/// DuckDB in this process, in memory. Threads: any.
final class DuckDb {
    private static boolean unlinked;

    private DuckDb() {}

    /// It fetches nothing from elsewhere, whatever the settings.
    static synchronized Connection open(Properties settings) throws SQLException {
        settings.setProperty("autoinstall_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        if (!unlinked) {
            UnpackedLibrary.unlink("libduckdb_java");
            unlinked = true;
        }
        return connection;
    }
}
