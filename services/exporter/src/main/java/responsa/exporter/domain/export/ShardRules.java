package responsa.exporter.domain.export;

/// When a shard is full. By rows and bytes alone, so that a shard that is written again has the same bounds.
///
/// @param rows records that have rows
/// @param bytes of its largest file
public record ShardRules(int rows, long bytes) {
    private static final int MOST_ROWS = 10_000_000;
    private static final long MOST_BYTES = 1L << 40;

    public ShardRules {
        check("rows-per-shard", rows, MOST_ROWS);
        check("bytes-per-shard", bytes, MOST_BYTES);
    }

    private static void check(String setting, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "responsa.exporter.%s is %d; it must be 1 to %d".formatted(setting, value, most));
        }
    }
}
