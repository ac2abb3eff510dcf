package responsa.stage.ledger;

/// Names an input: where it stands; written `topic-partition@offset`.
public record Source(String topic, int partition, long offset) {

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static Source parse(String written) {
        int at = written.lastIndexOf('@');
        int dash = written.lastIndexOf('-', at);
        if (dash < 0) {
            throw new IllegalArgumentException("a source is written topic-partition@offset");
        }
        return new Source(
                written.substring(0, dash),
                Integer.parseInt(written, dash + 1, at, 10),
                Long.parseLong(written, at + 1, written.length(), 10));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
