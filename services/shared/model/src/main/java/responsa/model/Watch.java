package responsa.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import responsa.model.endpoint.Endpoint;

/// Looks for changes of the endpoints from time to time, on a virtual thread of its own that ends with the client.
final class Watch {
    private final Sources sources;
    private final Pools pools;
    private final Duration every;

    private Watch(Sources sources, Pools pools, Duration every) {
        this.sources = sources;
        this.pools = pools;
        this.every = every;
    }

    /// Begins to look, at once.
    static void start(Sources sources, Pools pools, Duration every) {
        Thread.ofVirtual().name("responsa-endpoints").start(new Watch(sources, pools, every)::run);
    }

    private void run() {
        Map<String, List<Endpoint>> known = sources.unresolved();
        try {
            while (true) {
                Map<String, List<Endpoint>> now = sources.current();
                if (!now.equals(known)) {
                    pools.serve(now);
                    known = now;
                }
                pools.board().pause(every);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
