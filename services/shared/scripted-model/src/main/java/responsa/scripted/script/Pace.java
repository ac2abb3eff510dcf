package responsa.scripted.script;

/// How an answer is spread over time.
///
/// @param latency from the slot to the last byte
/// @param firstByte the share of the latency that passes before the first byte
/// @param events how many events a streamed answer is cut into, the closing ones not counted
public record Pace(Latency latency, double firstByte, int events) {
    private static final int MOST_EVENTS = 100_000;

    public Pace {
        if (!(firstByte >= 0 && firstByte <= 1)) {
            throw new IllegalArgumentException("pace.first_byte is %s; a share, 0 to 1".formatted(firstByte));
        }
        if (events < 1 || events > MOST_EVENTS) {
            throw new IllegalArgumentException("pace.events is %d; 1 to %d".formatted(events, MOST_EVENTS));
        }
    }
}
