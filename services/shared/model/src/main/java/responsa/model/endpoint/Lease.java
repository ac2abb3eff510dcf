package responsa.model.endpoint;

import java.time.Instant;
import responsa.model.limit.Mark;

/// A call's place at an endpoint, until it is given back to the pool.
public final class Lease {
    private final Place place;
    private final Claim claim;
    private final boolean probe;
    private final Mark mark;
    private final Instant since;

    Lease(Place place, Claim claim, boolean probe, Mark mark, Instant since) {
        this.place = place;
        this.claim = claim;
        this.probe = probe;
        this.mark = mark;
        this.since = since;
    }

    /// Where the call is sent.
    public Endpoint endpoint() {
        return place.endpoint();
    }

    Place place() {
        return place;
    }

    Claim claim() {
        return claim;
    }

    /// Whether the call asks an endpoint that is down whether it is up again.
    public boolean isProbe() {
        return probe;
    }

    /// How the endpoint's limit stood when the place was taken.
    Mark mark() {
        return mark;
    }

    /// When the place was taken.
    Instant since() {
        return since;
    }
}
