package responsa.stage.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A native library that its binding unpacks into `java.io.tmpdir`, anew for each process, and removes when that ends
/// in order. Killed processes would fill the disk: DuckDB's has 57 MB, RocksDB's 15.
public final class UnpackedLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibrary.class);
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private UnpackedLibrary() {}

    /// Removes its file, once it is loaded: Linux keeps what is mapped until its last user is gone. Where there is
    /// no list of what is mapped, or the file cannot be removed, it is left to the binding, and nothing fails.
    /// Threads: any.
    ///
    /// @param name how the file's name begins
    public static void unlink(String name) {
        try (Stream<String> lines = Files.lines(MAPPED)) {
            // A line names its file last; one whose file is gone ends in "(deleted)".
            List<String> libraries = lines.filter(line -> line.contains("/" + name) && line.endsWith(".so"))
                    .toList();
            for (String library : libraries) {
                Files.deleteIfExists(Path.of(library.substring(library.indexOf('/'))));
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.debug("{} keeps its name until the process ends", name, left);
        }
    }
}
