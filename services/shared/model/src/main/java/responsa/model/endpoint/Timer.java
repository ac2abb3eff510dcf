package responsa.model.endpoint;

import java.time.Duration;

/// Does something later. It is a seam: tests have one that they move themselves.
public interface Timer {

    /// Runs the task after the pause, on a thread that must not be kept waiting. A timer that has been closed runs
    /// it never.
    void after(Duration pause, Runnable task);
}
