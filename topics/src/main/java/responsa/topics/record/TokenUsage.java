package responsa.topics.record;

import org.jspecify.annotations.Nullable;

/// Tokens of one call as the endpoint reported them; null where it did not.
///
/// Where one request had several answers (`n`), the first has the prompt's tokens, the others 0 of them, and each has
/// its share of the completion's: the sum is what was paid.
///
/// @param cached those of the prompt that the endpoint took from its prefix cache
public record TokenUsage(
        @Nullable Long prompt,
        @Nullable Long completion,
        @Nullable Long cached) {
    /// Nothing was reported.
    public static final TokenUsage UNKNOWN = new TokenUsage(null, null, null);
}
