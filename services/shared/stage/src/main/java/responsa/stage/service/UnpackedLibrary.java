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
    /// no list of what is mapped, or the file cannot be removed, it is left to the binding, and nothing fails. A
    /// library that was not unpacked but lies elsewhere stays. Threads: any.
    ///
    /// @param name how the file's name begins
    public static void unlink(String name) {
        try (Stream<String> maps = Files.lines(MAPPED)) {
            Path folder = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
            for (Path library : unpacked(maps, name, folder)) {
                Files.deleteIfExists(library);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.debug("{} keeps its name until the process ends", name, left);
        }
    }

    /// @param maps lines that end in their file, or in `(deleted)` where that is gone
    static List<Path> unpacked(Stream<String> maps, String name, Path folder) {
        return maps.filter(line -> line.contains("/") && line.endsWith(".so"))
                .map(line -> Path.of(line.substring(line.indexOf('/'))))
                .filter(file -> file.startsWith(folder))
                .filter(file -> file.getFileName().toString().startsWith(name))
                .distinct()
                .toList();
    }
}
