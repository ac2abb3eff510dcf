package responsa.exporter.domain.manifest;

import responsa.topics.id.Sha256;

/// A file of a shard.
///
/// @param path from the output directory, with `/`
/// @param sha256 of its bytes
public record ShardFile(String path, long rows, long bytes, Sha256 sha256) {}
