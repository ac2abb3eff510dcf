package responsa.model.endpoint;

import org.jspecify.annotations.Nullable;
import responsa.topics.id.Sha256;

/// A call's place at an endpoint, until it is given back to the pool.
public final class Lease {
    private final Place place;
    private final @Nullable Sha256 prefix;
    private final boolean probe;

    Lease(Place place, @Nullable Sha256 prefix, boolean probe) {
        this.place = place;
        this.prefix = prefix;
        this.probe = probe;
    }

    /// Where the call is sent.
    public Endpoint endpoint() {
        return place.endpoint();
    }

    Place place() {
        return place;
    }

    /// What the call begins with; null where nothing is known of it.
    @Nullable
    Sha256 prefix() {
        return prefix;
    }

    /// Whether the call asks an endpoint that is down whether it is up again.
    boolean isProbe() {
        return probe;
    }
}
