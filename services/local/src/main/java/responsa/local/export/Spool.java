package responsa.local.export;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Records on disk, to be read again in another order; the file goes with it. Threads: one.
final class Spool implements Closeable {
    private final FileChannel file;
    private long end;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /// Where a record is.
    record Place(long position, int length) {}

    static Spool at(Path path) throws IOException {
        return new Spool(FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    Place append(byte[] record) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        long position = end;
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
        return new Place(position, record.length);
    }

    byte[] read(Place place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place.position() + bytes.position()) < 0) {
                throw new EOFException("the spool was cut off");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
