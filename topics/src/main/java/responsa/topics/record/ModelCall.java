package responsa.topics.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One paid answer: what was asked of which model, and what it cost.
///
/// @param asked the model's name in the recipe
/// @param reported the model's name in the answer; null where the endpoint gave none
/// @param endpoint the base URL that answered, without credentials
/// @param finishReason as the endpoint wrote it; null where it gave none
/// @param latency from the request's first byte to the answer's last
/// @param tries requests made for this answer, the answered one included; 0 for one that came with another answer's
///     request (`n`), whose seed is then its own as well, or without any request
public record ModelCall(
        String asked,
        @Nullable String reported,
        String endpoint,
        Sampling sampling,
        @Nullable String finishReason,
        TokenUsage usage,
        Duration latency,
        int tries,
        Instant answeredAt) {}
