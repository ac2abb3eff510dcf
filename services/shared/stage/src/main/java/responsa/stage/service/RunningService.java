package responsa.stage.service;

/// A service that was started. Threads: any.
public interface RunningService extends AutoCloseable {

    /// The service's one word: folder, consumer group, image and metric prefix.
    String name();

    /// How it is now.
    ServiceStatus status();

    /// Hands over and ends: starts nothing more, finishes or notes what is under way (R9), within its drain
    /// time.
    @Override
    void close();
}
