package responsa.model;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import responsa.model.hedge.HedgeRule;
import responsa.model.http.Wire;

/// What all calls of a client share.
///
/// @param closing is at zero when the client is closed
/// @param extras which endpoints take them
/// @param hedge when a call is asked a second time; null for never
record Switchboard(
        Wire wire,
        Patience patience,
        InstantSource clock,
        CountDownLatch closing,
        Extras extras,
        @Nullable HedgeRule hedge) {

    /// Waits between two tries.
    ///
    /// @throws InterruptedException also if the client is closed
    void pause(Duration pause) throws InterruptedException {
        if (closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("the model client was closed");
        }
    }
}
