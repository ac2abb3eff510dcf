package responsa.exporter.s3;

import org.jspecify.annotations.Nullable;

/// An object that is there.
///
/// @param tag its entity tag
/// @param sha256 of its bytes, as its writer noted it; null if nobody did
public record StoredObject(String tag, @Nullable String sha256) {}
