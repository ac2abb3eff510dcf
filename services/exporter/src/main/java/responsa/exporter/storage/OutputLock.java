package responsa.exporter.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.exporter.domain.export.Hidden;

/// Holds an output directory for one process; the system lets it go when the process ends, however it ends.
final class OutputLock implements Storage.Hold {
    private static final String FILE = "lock";

    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /// The lock; empty if another exporter has it, in this process or another one.
    static Optional<OutputLock> take(Path out) throws IOException {
        Path file = Files.createDirectories(out.resolve(Hidden.FOLDER)).resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new OutputLock(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
