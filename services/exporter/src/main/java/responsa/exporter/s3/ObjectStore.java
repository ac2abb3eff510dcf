package responsa.exporter.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import responsa.topics.id.Sha256;

/// The objects below a prefix. An object is there whole or not at all. The message of every [IOException] begins with
/// the object's address and says what to do.
public interface ObjectStore extends AutoCloseable {

    /// The address of a path, for messages.
    String name(String path);

    /// Checks that the bucket is there and that we may look into it.
    void check() throws IOException;

    /// What is known of an object without reading it; empty if there is none.
    Optional<StoredObject> find(String path) throws IOException;

    /// An object's bytes; empty if there is none.
    Optional<Content> read(String path) throws IOException;

    /// Writes an object, in parts if it is large.
    ///
    /// @param sha256 of the file, noted with the object
    /// @return its entity tag; empty if the condition does not hold, and then nothing was written
    Optional<String> put(String path, Path file, Sha256 sha256, Condition condition) throws IOException;

    /// Removes an object, if it is there.
    void delete(String path) throws IOException;

    /// The paths of all objects below a folder.
    ///
    /// @param folder ends with `/`; empty for everything
    List<String> list(String folder) throws IOException;

    /// Gives up what was begun to be written in parts below a folder, and not finished.
    void abandonUploads(String folder) throws IOException;

    @Override
    void close();

    /// @param bytes to be closed
    record Content(String tag, InputStream bytes) {}
}
