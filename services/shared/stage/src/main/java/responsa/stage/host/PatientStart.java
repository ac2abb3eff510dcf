package responsa.stage.host;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.stage.service.MissingTopicsException;
import responsa.stage.service.RunningService;

/// Starts a service as often as it takes until its topics are there, for ever: in a deployment nobody says what comes
/// first, and a service that ended for it would only be started again.
final class PatientStart {
    private static final Logger LOG = LoggerFactory.getLogger(PatientStart.class);

    private PatientStart() {}

    /// One try; it leaves nothing behind when it throws.
    @FunctionalInterface
    interface Try {
        RunningService start() throws InterruptedException;
    }

    /// @param waiting told what is waited for, after every try
    /// @param pause between two tries
    /// @throws IllegalStateException if the service cannot run for another reason
    static RunningService start(Try attempt, Consumer<String> waiting, Duration pause) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.start();
            } catch (MissingTopicsException missing) {
                waiting.accept(String.valueOf(missing.getMessage()));
                if (Integer.bitCount(tries) == 1) { // the first, and ever more rarely
                    LOG.warn("{} It is waited for, {} tries.", missing.getMessage(), tries);
                }
                Thread.sleep(pause);
            }
        }
    }
}
