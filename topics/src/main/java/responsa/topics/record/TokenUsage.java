package responsa.topics.record;

import org.jspecify.annotations.Nullable;

/// Tokens of one call as the endpoint reported them; null where it did not.
///
/// @param cached those of the prompt that the endpoint took from its prefix cache
public record TokenUsage(
        @Nullable Long prompt,
        @Nullable Long completion,
        @Nullable Long cached) {
    /// Nothing was reported.
    public static final TokenUsage UNKNOWN = new TokenUsage(null, null, null);
}
