package responsa.exporter.domain.row;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as it came.
///
/// @param time the broker's, from the record
/// @param headers as text, by name
public record Taken(
        Place place,
        long offset,
        Instant time,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, String> headers) {

    public Taken {
        headers = Map.copyOf(headers);
    }

    /// Its name, as `topic-partition@offset`.
    public String source() {
        return place + "@" + offset;
    }
}
