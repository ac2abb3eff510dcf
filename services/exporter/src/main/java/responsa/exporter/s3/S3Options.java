package responsa.exporter.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where S3 is, other than the SDK would find out.
///
/// @param endpoint of a store that is not Amazon's, such as MinIO; null for the SDK's
/// @param region null for the SDK's, and where an endpoint is named for `us-east-1`
/// @param pathStyle whether the bucket stands in the path instead of the host name
public record S3Options(@Nullable URI endpoint, @Nullable String region, boolean pathStyle) {

    public S3Options {
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme())))) {
            throw new IllegalArgumentException(
                    "the S3 endpoint is \"%s\"; write http:// or https:// and a host.".formatted(endpoint));
        }
    }
}
