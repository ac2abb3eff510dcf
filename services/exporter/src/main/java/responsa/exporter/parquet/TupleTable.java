package responsa.exporter.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import responsa.topics.json.Json;

/// Tuples of Parquet files in the order of their ids. Sorted by DuckDB, beside the files where memory is short; the
/// rows come one by one. Threads: one.
public final class TupleTable implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;

    private TupleTable(Connection connection, Statement statement, ResultSet rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /// @param files at least one
    /// @throws IOException if one cannot be read as tuples
    public static TupleTable open(List<Path> files) throws IOException {
        String names = files.stream().map(ParquetFile::text).collect(Collectors.joining(", ", "[", "]"));
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        try {
            Connection connection = DuckDb.open(settings);
            try {
                Statement statement = connection.createStatement();
                return new TupleTable(connection, statement, statement.executeQuery("""
                        SELECT to_json({id: id, prompt: prompt, categories: categories, cot: cot, response: response,
                                        scores: scores, drafted_from: drafted_from})::VARCHAR
                        FROM read_parquet(%s, union_by_name = true) ORDER BY id
                        """.formatted(names)));
            } catch (SQLException refused) {
                connection.close();
                throw refused;
            }
        } catch (SQLException failed) {
            throw new IOException(ParquetFile.reason("cannot be read as tuples", failed), failed);
        }
    }

    /// The next tuple, in the form for columns; null at the end.
    public @Nullable JsonNode next() throws IOException {
        try {
            return rows.next() ? Json.records().readTree(rows.getString(1)) : null;
        } catch (SQLException failed) {
            throw new IOException(ParquetFile.reason("cannot be read as tuples", failed), failed);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection;
                statement;
                rows) {
            // All three end here.
        } catch (SQLException failed) {
            throw new IOException(ParquetFile.reason("cannot be closed", failed), failed);
        }
    }
}
