package responsa.stage.service;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a service is.
///
/// @param done inputs finished by this process
/// @param inFlight inputs begun and not finished
/// @param oldestInFlight how long the oldest of these has been under way; null when there is none
/// @param lag records of its input topics that it has not begun; -1 while that is not known
/// @param detail for people: what it waits for, or why it failed
public record ServiceStatus(
        State state, long done, long inFlight, @Nullable Duration oldestInFlight, long lag, String detail) {

    /// The same, with another detail.
    public ServiceStatus detailed(String said) {
        return new ServiceStatus(state, done, inFlight, oldestInFlight, lag, said);
    }

    /// Where in its life a service is.
    public enum State {
        /// Not yet reading its input.
        STARTING,
        /// Reading its input.
        RUNNING,
        /// Starting nothing more, finishing what is under way.
        CLOSING,
        /// Ended by itself; the detail says why.
        FAILED
    }
}
