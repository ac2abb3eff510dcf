package responsa.exporter.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prefix of a bucket, as a person writes it: `s3://BUCKET/PREFIX`.
///
/// @param prefix without slashes at its ends; empty for the whole bucket
public record BucketAddress(String bucket, String prefix) {
    private static final String SCHEME = "s3://";
    private static final Pattern WRITTEN =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9!_.*'()=/-]{0,512}))?");

    /// Whether a text means a bucket; everything else is a path.
    public static boolean isMeantBy(String written) {
        return written.startsWith(SCHEME) || written.startsWith("s3:/");
    }

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException if it is none
    public static BucketAddress of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no address of a bucket; write s3://BUCKET/PREFIX: 3 to 63 small letters, digits, . and -, then a prefix of letters, digits and !_.*'()=/-."
                            .formatted(written));
        }
        String prefix = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("/+$", "");
        if (prefix.startsWith("/") || prefix.contains("//") || prefix.contains("..")) {
            throw new IllegalArgumentException(
                    "\"%s\": the prefix has an empty part or \"..\"; write s3://BUCKET/a/b.".formatted(written));
        }
        return new BucketAddress(matcher.group(1), prefix);
    }

    /// The key of a path below the prefix.
    public String key(String path) {
        return prefix.isEmpty() ? path : prefix + "/" + path;
    }

    /// The path of a key below the prefix.
    String path(String key) {
        return prefix.isEmpty() ? key : key.substring(prefix.length() + 1);
    }

    /// How a person would write a path below the prefix.
    public String name(String path) {
        return path.isEmpty() ? toString() : SCHEME + bucket + "/" + key(path);
    }

    @Override
    public String toString() {
        return prefix.isEmpty() ? SCHEME + bucket : SCHEME + bucket + "/" + prefix;
    }
}
