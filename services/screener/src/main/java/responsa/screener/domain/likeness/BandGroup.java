package responsa.screener.domain.likeness;

/// Bands that travel together.
///
/// @param index which group of its prompt
/// @param row the hash of the row that they share
/// @param bands their hashes; not copied
public record BandGroup(int index, long row, long[] bands) {
    private static final int UPPER = 33;

    /// Chooses the partition that keeps it, modulo the number of partitions; not negative.
    public int place() {
        return (int) (row >>> UPPER);
    }
}
