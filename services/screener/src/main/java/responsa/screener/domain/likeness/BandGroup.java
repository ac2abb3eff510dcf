package responsa.screener.domain.likeness;

/// Bands that travel together.
///
/// @param index which group of its prompt
/// @param place chooses the partition that keeps it, modulo the number of partitions; not negative
/// @param bands their hashes; not copied
public record BandGroup(int index, int place, long[] bands) {}
