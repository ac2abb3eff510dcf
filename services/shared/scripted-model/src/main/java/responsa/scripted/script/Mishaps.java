package responsa.scripted.script;

import java.time.Duration;

/// What goes wrong instead of an answer.
///
/// @param retryAfter what a 429 says, rounded up to whole seconds
/// @param status of a failed call, 500 to 599
public record Mishaps(Rates<Fault> rates, Duration retryAfter, int status) {

    public Mishaps {
        if (status < 500 || status > 599) {
            throw new IllegalArgumentException("mishaps.status is %d; 500 to 599".formatted(status));
        }
    }
}
