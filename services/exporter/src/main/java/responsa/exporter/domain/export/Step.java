package responsa.exporter.domain.export;

/// Something that is done to the output directory. All paths are from there, with `/`; folders are made as they are
/// needed.
public sealed interface Step {

    /// Adds to the end of a file; may stay in memory until the file is synced.
    ///
    /// @param bytes not to be changed
    record Append(String file, byte[] bytes) implements Step {}

    /// Writes a whole file; may stay in memory until the file is synced.
    ///
    /// @param bytes not to be changed
    record Write(String file, byte[] bytes) implements Step {}

    /// Makes what was written to a file survive a failure of the power, and ends the writing.
    record Sync(String file) implements Step {}

    /// Ends the writing of a file that is only read by this process: a failure of the power may take it.
    record End(String file) implements Step {}

    /// Writes the rows of an ended file as columns into another file, from its beginning, and makes them survive a
    /// failure of the power. The same rows give the same bytes.
    record Columns(String rows, String file) implements Step {}

    /// Gives a file another name, at once and in the place of one that has that name.
    record Move(String from, String to) implements Step {}

    /// Makes the names in a folder survive a failure of the power.
    ///
    /// @param folder empty for the output directory itself
    record SyncFolder(String folder) implements Step {}

    /// Removes a file, if it is there.
    record Remove(String file) implements Step {}
}
