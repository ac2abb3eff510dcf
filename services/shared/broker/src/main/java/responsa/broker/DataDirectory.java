package responsa.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import responsa.broker.BrokerStartException.Reason;

/// A broker's folder while a broker has it: Kafka's log, and the lock that keeps a second broker out.
///
/// Kafka locks its log as well, but only after the controller has opened and perhaps truncated it.
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "broker.lock";
    private static final String LOG = "log";
    private static final long FULL = 1 << 20;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataDirectory claim(Path path) {
        try {
            Files.createDirectories(path.resolve(LOG));
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return lock(path, channel);
        } catch (IOException unusable) {
            throw new BrokerStartException(
                    Reason.DATA_UNUSABLE,
                    "%s: the broker's data directory cannot be used (%s); give a folder that can be written."
                            .formatted(path, unusable),
                    unusable);
        }
    }

    private static DataDirectory lock(Path path, FileChannel channel) throws IOException {
        if (tryLock(channel) == null) {
            String owner = read(channel);
            channel.close();
            throw new BrokerStartException(
                    Reason.DATA_IN_USE,
                    "%s: another broker has this data directory (process %s); wait for its end, or give another."
                            .formatted(path, owner));
        }
        write(channel, Long.toString(ProcessHandle.current().pid()));
        return new DataDirectory(path, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * 4);
        channel.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(text), 0);
    }

    Path log() {
        return path.resolve(LOG).toAbsolutePath();
    }

    /// Why this directory may have failed, for people.
    String complaint(String what) {
        return isFull()
                ? "%s: the disk is full; make room, then start again: all that was acknowledged is kept."
                        .formatted(path)
                : "%s: the broker cannot go on (%s); see its log, then start again: all that was acknowledged is kept."
                        .formatted(path, what);
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(path).getUsableSpace() < FULL;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The lock is the process's: it is gone with the channel or with the process.
        }
    }
}
