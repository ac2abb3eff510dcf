package responsa.exporter.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where S3-compatible storage is. Credentials are no setting: the SDK takes them from the environment
/// (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`), a file (`AWS_SHARED_CREDENTIALS_FILE`) or the machine's role.
public interface S3Settings {

    /// The URL of a store that is not Amazon's, such as MinIO.
    Optional<URI> endpoint();

    /// The bucket's region; without it the SDK's own (`AWS_REGION`), and where an endpoint is named `us-east-1`.
    Optional<String> region();

    /// Whether the bucket stands in the path of URLs instead of the host name; MinIO and most others want it.
    @WithDefault("false")
    boolean pathStyle();

    /// A local folder below which lies what is not in the bucket yet: of every partition a shard, and its columns. The
    /// system's temporary folder if there is none.
    Optional<Path> spool();
}
