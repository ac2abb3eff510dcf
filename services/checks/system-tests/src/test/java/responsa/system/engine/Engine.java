package responsa.system.engine;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.system.engine.Program.Run;

/// The container engine of this machine (`deploy/images/engine`), and how a suite is skipped where something is
/// missing.
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int NONE = 3;

    private Engine() {}

    /// Starts the engine unless it answers. Where none can be had, the suite is skipped, and says so.
    ///
    /// @throws IllegalStateException if the script failed otherwise
    public static void required() {
        Run run = Program.of(LONGEST, Project.file("deploy/images/engine").toString())
                .run();
        if (run.exit() == NONE) {
            skip("there is no container engine", run.err().strip());
        }
        if (run.exit() != 0) {
            throw new IllegalStateException("deploy/images/engine: exit %d%n%s".formatted(run.exit(), run.err()));
        }
    }

    /// Skips the suite that asks, loudly.
    ///
    /// @param missing what this machine does not have
    /// @param reason how that was seen
    public static void skip(String missing, String reason) {
        LOG.error("SKIPPED, {}: {}", missing, reason);
        Assumptions.abort("%s: %s".formatted(missing, reason));
    }
}
