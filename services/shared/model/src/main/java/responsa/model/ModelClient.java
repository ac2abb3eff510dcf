package responsa.model;

/// Asks models by name. Threads: any; calls block.
public interface ModelClient {

    /// Asks once, with the retries that the failure rules allow. While no endpoint of the model can be reached it
    /// waits.
    Completion complete(ModelRequest request) throws InterruptedException;

    /// Whether the endpoints of a model give several answers to one request (`n`), as they are configured. Where one
    /// turns out not to, a request for several gets fewer.
    default boolean givesSeveral(String model) {
        return false;
    }

    /// Asks once for several answers that differ. A client without `n` gets one.
    ///
    /// @param wanted how many, at least one
    default Several complete(ModelRequest request, int wanted) throws InterruptedException {
        return Several.of(complete(request));
    }
}
