package responsa.exporter.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import responsa.exporter.domain.export.Step;
import responsa.exporter.s3.BucketAddress;
import responsa.exporter.s3.S3Options;
import responsa.exporter.s3.S3Store;

/// Where the output lies. All paths are from there, with `/`. Threads: one,
/// and another one for [Step.Columns].
public interface Storage {

    /// The storage that a person means.
    ///
    /// @param out a path, or `s3://BUCKET/PREFIX`
    /// @param spool below which files lie that are not in the bucket yet; for a path unused
    /// @throws IllegalArgumentException if an address, a region or an endpoint is none
    static Storage at(String out, S3Options options, Path spool) {
        if (!BucketAddress.isMeantBy(out)) {
            return new Disk(Path.of(out));
        }
        BucketAddress address = BucketAddress.of(out);
        return Bucket.of(address, S3Store.open(address, options), spool);
    }

    /// How a person would call a path there; of an empty one the whole output.
    String name(String path);

    /// Makes it, or finds that it is there and can be written to.
    ///
    /// @throws UnusableOutputException if it cannot be written to
    void prepare() throws IOException;

    /// Holds it for one exporter; empty if another one has it. A bucket is held among the exporters of one machine
    /// only.
    Optional<? extends Hold> hold() throws IOException;

    /// The name that the manifest is to bear while this one writes, so that another one's is seen; null where a lock
    /// excludes others.
    @Nullable
    String writer();

    /// Removes what a process that died was writing, where no file of it is seen.
    void clear() throws IOException;

    /// Does what a step says, or nothing that a reader could take for data.
    ///
    /// @throws IOException if it cannot; its message begins with the place
    /// @throws UnusableOutputException if another exporter took the output over
    void carryOut(Step step) throws IOException;

    /// What is there in the exporter's folders.
    List<String> files() throws IOException;

    /// A file's content; empty if it is not there.
    Optional<InputStream> read(String path) throws IOException;

    /// Ends all writing; what is not synced is worth nothing.
    void letGo();

    /// Holds an output until it is closed.
    interface Hold extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
