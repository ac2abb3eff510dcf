package responsa.model.endpoint;

import responsa.topics.id.Sha256;

/// One endpoint of a pool, and what the pool knows of it. Guarded by the pool's lock.
final class Place {
    private final Endpoint endpoint;
    private final long seed;
    private Standing standing = new Standing.Up();
    private int inFlight;

    Place(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.seed = Sha256.of(endpoint.address().text()).toSeed();
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// The endpoint's part in [Rendezvous]: the same in every process.
    long seed() {
        return seed;
    }

    Standing standing() {
        return standing;
    }

    void standing(Standing next) {
        standing = next;
    }

    boolean isUp() {
        return standing instanceof Standing.Up;
    }

    /// Whether it is down, and the asking stands so.
    boolean isProbe(Standing.Probe probe) {
        return standing instanceof Standing.Down down && down.probe() == probe;
    }

    /// Calls that hold it, the one that asks included.
    int inFlight() {
        return inFlight;
    }

    void taken() {
        inFlight++;
    }

    void left() {
        inFlight--;
    }
}
