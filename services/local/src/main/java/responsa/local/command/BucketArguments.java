package responsa.local.command;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import responsa.exporter.s3.BucketAddress;
import responsa.exporter.s3.S3Options;
import responsa.local.bucket.BucketTarget;
import responsa.local.input.UnusableInputException;

/// The options that say where a bucket is.
final class BucketArguments {
    static final String HEADING =
            "%nBucket (--out s3://BUCKET/PREFIX; its key: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS's files)%n";

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            description = "S3-compatible storage that is not Amazon's, such as MinIO.")
    private @Nullable URI endpoint;

    @Option(names = "--s3-region", paramLabel = "REGION", description = "The bucket's region (AWS_REGION).")
    private @Nullable String region;

    @Option(names = "--s3-path-style", description = "The bucket stands in the path of URLs; MinIO wants it.")
    private boolean pathStyle;

    /// The bucket that an output means; empty for a folder.
    ///
    /// @throws UnusableInputException if the address or the endpoint is none
    Optional<BucketTarget> target(String out) {
        if (!BucketAddress.isMeantBy(out)) {
            if (endpoint != null || region != null || pathStyle) {
                throw new UnusableInputException(
                        "--s3-endpoint, --s3-region and --s3-path-style need --out s3://BUCKET/PREFIX.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new BucketTarget(BucketAddress.of(out), new S3Options(endpoint, region, pathStyle)));
        } catch (IllegalArgumentException wrong) {
            throw new UnusableInputException(String.valueOf(wrong.getMessage()));
        }
    }
}
