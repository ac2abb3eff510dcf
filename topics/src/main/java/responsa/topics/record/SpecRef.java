package responsa.topics.record;

import responsa.topics.id.Sha256;

/// Which version of which spec.
///
/// @param sha256 of the source text's UTF-8 bytes
public record SpecRef(String id, Sha256 sha256) {}
