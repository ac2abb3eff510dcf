package responsa.topics.record;

import responsa.topics.id.Sha256;

/// Which version of which template a request was written from.
public record TemplateRef(String id, Sha256 sha256) {}
