package responsa.local.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files whole or not at all.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes beside the file, forces it to the disk and puts it in its place.
    ///
    /// @throws FileSystemException if that cannot be done; a full disk's own exception names no file, this does
    public static void write(Path file, byte[] bytes) throws FileSystemException {
        place(file, beside -> Files.write(beside, bytes));
    }

    /// The same with lines, none of which is asked for before it is written; each ends with a line feed.
    ///
    /// @throws FileSystemException if that cannot be done
    public static void writeLines(Path file, Iterable<String> lines) throws FileSystemException {
        place(file, beside -> {
            try (BufferedWriter writer = Files.newBufferedWriter(beside)) {
                for (String line : lines) {
                    writer.append(line).append('\n');
                }
            }
        });
    }

    private static void place(Path file, Writing writing) throws FileSystemException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            writing.to(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException placed) {
            throw placed;
        } catch (IOException failed) {
            FileSystemException placed = new FileSystemException(file.toString(), null, failed.getMessage());
            placed.initCause(failed);
            throw placed;
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }
}
