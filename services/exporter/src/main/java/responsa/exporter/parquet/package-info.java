/// Rows as columns: Parquet files of tuples, written by DuckDB in this process.
///
/// What is in a file is a function of its rows: one thread writes it, in their order, so that the same rows give the
/// same bytes under the same version of DuckDB.
@NullMarked
package responsa.exporter.parquet;

import org.jspecify.annotations.NullMarked;
