package responsa.exporter.s3;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;

/// An object that is there.
///
/// @param tag its entity tag
/// @param sha256 of its bytes, as its writer noted it; null if nobody did
public record StoredObject(String tag, @Nullable String sha256) {

    /// Whether it has these bytes, as far as its writer noted it.
    public boolean holds(Sha256 bytes) {
        return bytes.hex().equals(sha256);
    }
}
