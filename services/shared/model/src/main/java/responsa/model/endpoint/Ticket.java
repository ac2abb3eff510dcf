package responsa.model.endpoint;

import java.util.concurrent.CompletableFuture;

/// A call that has a place or waits for one. Guarded by the pool's lock, but for the future.
final class Ticket {
    private final Claim claim;
    private final CompletableFuture<Lease> place = new CompletableFuture<>();
    private int overtaken;

    Ticket(Claim claim) {
        this.claim = claim;
    }

    Claim claim() {
        return claim;
    }

    /// The place, once there is one.
    CompletableFuture<Lease> place() {
        return place;
    }

    /// Another call of its share that came later was served before it.
    void isOvertaken() {
        overtaken++;
    }

    int overtaken() {
        return overtaken;
    }
}
