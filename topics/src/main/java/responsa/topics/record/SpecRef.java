package responsa.topics.record;

import responsa.topics.id.Sha256;

/// Which version of which spec.
public record SpecRef(String id, Sha256 sha256) {}
