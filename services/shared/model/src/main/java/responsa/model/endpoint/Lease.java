package responsa.model.endpoint;

/// A call's place at an endpoint, until it is given back to the pool.
public final class Lease {
    private final Place place;
    private final boolean probe;

    Lease(Place place, boolean probe) {
        this.place = place;
        this.probe = probe;
    }

    /// Where the call is sent.
    public Endpoint endpoint() {
        return place.endpoint();
    }

    Place place() {
        return place;
    }

    /// Whether the call asks an endpoint that is down whether it is up again.
    boolean isProbe() {
        return probe;
    }
}
