package responsa.model.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/// What an endpoint may be sent in a minute, as two token buckets: requests, and tokens of prompts and answers.
///
/// A bucket holds ten seconds' worth. A call is sent while both hold something; its tokens are estimated then (a
/// quarter of the prompt's characters, and all that the answer may have) and settled by what the endpoint reports, so a
/// long
/// one may overdraw, which the next ones wait for. Guarded by the pool's lock.
public final class Budget {
    private static final double NANOS_A_MINUTE = 60e9;
    private static final double A_SIXTH = 1.0 / 6;

    private final double requestsPerMinute;
    private final double tokensPerMinute;
    private final DoubleSupplier share;
    private double requests;
    private double tokens;
    private Instant at = Instant.MIN;

    /// @param requestsPerMinute infinite for no bound
    /// @param tokensPerMinute infinite for no bound
    /// @param share of both that is this process's, above 0 to 1; asked whenever the budget is
    public Budget(double requestsPerMinute, double tokensPerMinute, DoubleSupplier share) {
        this.requestsPerMinute = requestsPerMinute;
        this.tokensPerMinute = tokensPerMinute;
        this.share = share;
        this.requests = Math.max(1, requestsPerMinute * A_SIXTH);
        this.tokens = Math.max(1, tokensPerMinute * A_SIXTH);
    }

    /// Without bounds.
    public static Budget boundless() {
        return new Budget(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, () -> 1);
    }

    /// A call is sent.
    ///
    /// @param estimated tokens
    public void taken(long estimated, Instant now) {
        refill(now);
        requests -= 1;
        tokens -= estimated;
    }

    /// A call was answered, and its tokens are known.
    public void settled(long estimated, long used, Instant now) {
        refill(now);
        tokens += estimated - used;
    }

    /// How long until a call may be sent; zero if it may be now.
    public Duration pause(Instant now) {
        refill(now);
        double part = share.getAsDouble();
        double nanos =
                Math.max(until(1 - requests, requestsPerMinute * part), until(1 - tokens, tokensPerMinute * part));
        return nanos <= 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(nanos));
    }

    private static double until(double missing, double perMinute) {
        return missing <= 0 ? 0 : missing / perMinute * NANOS_A_MINUTE;
    }

    private void refill(Instant now) {
        if (at != Instant.MIN && now.isAfter(at)) {
            double minutes = Duration.between(at, now).toNanos() / NANOS_A_MINUTE;
            double part = share.getAsDouble();
            requests = filled(requests, requestsPerMinute * part, minutes);
            tokens = filled(tokens, tokensPerMinute * part, minutes);
        }
        at = now;
    }

    private static double filled(double level, double perMinute, double minutes) {
        double most = Math.max(1, perMinute * A_SIXTH);
        return Math.min(most, level + perMinute * minutes);
    }
}
