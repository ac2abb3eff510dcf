package responsa.model.endpoint;

import org.jspecify.annotations.Nullable;

/// How much an endpoint may be sent, as it is configured.
///
/// @param inFlight calls at once, where that is fixed; null where it is found out
/// @param mostInFlight what is found out never exceeds it
/// @param requestsPerMinute infinite where there is no bound
/// @param tokensPerMinute of prompts and answers; infinite where there is no bound
public record Allowance(
        @Nullable Integer inFlight, int mostInFlight, double requestsPerMinute, double tokensPerMinute) {
    /// The most connections that are kept to an endpoint.
    public static final int MOST = 4_096;

    /// As many calls at once as turn out to be good.
    public static Allowance free() {
        return new Allowance(null, MOST, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
