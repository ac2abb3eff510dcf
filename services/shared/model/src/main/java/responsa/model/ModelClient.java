package responsa.model;

/// Asks models by name. Threads: any; calls block.
public interface ModelClient {

    /// Asks once, with the retries that the failure rules allow. While no endpoint of the model can be reached it
    /// waits.
    Completion complete(ModelRequest request) throws InterruptedException;
}
