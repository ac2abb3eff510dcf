package responsa.model;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import responsa.model.http.Wire;

/// What all calls of a client share.
///
/// @param closing is at zero when the client is closed
/// @param extras which endpoints take them
record Switchboard(Wire wire, Patience patience, InstantSource clock, CountDownLatch closing, Extras extras) {

    /// Waits between two tries.
    ///
    /// @throws InterruptedException also if the client is closed
    void pause(Duration pause) throws InterruptedException {
        if (closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the model client was closed");
        }
    }
}
