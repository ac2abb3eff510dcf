package responsa.model.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import responsa.model.failure.Backoff;
import responsa.model.limit.CallLimit;

/// So many callers that each make one call after the other over a pool, in virtual time.
final class SimulatedCallers {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private final VirtualTime time;
    private final Random random;
    private final Map<Endpoint, SimulatedEndpoint> servers;
    private final EndpointPool pool;
    private boolean ended;

    SimulatedCallers(
            VirtualTime time,
            long seed,
            Map<Endpoint, SimulatedEndpoint> servers,
            Function<Endpoint, CallLimit> limits) {
        this.time = time;
        this.random = new Random(seed);
        this.servers = servers;
        this.pool = new EndpointPool(
                "m",
                List.copyOf(servers.keySet()),
                new EndpointPool.Surroundings(limits, EndpointShare.ALL, BACKOFF, random::nextDouble, time, time));
    }

    /// One endpoint of a name.
    static Endpoint endpoint(String host) {
        return new Endpoint(
                "m",
                Address.parse("url", "http://%s/v1".formatted(host)),
                null,
                true,
                false,
                "max_tokens",
                Allowance.free(),
                false);
    }

    EndpointPool pool() {
        return pool;
    }

    /// Begins to call with so many more.
    void start(int callers, Claim claim) {
        start(callers, () -> claim);
    }

    /// The same, where every call may be another.
    void start(int callers, Supplier<Claim> claims) {
        IntStream.range(0, callers).forEach(caller -> time.after(Duration.ZERO, () -> call(claims.get(), claims)));
    }

    /// Calls under way go on, none is made after them; those that wait for a place go.
    void end() {
        ended = true;
        pool.close();
    }

    private void call(Claim claim, Supplier<Claim> claims) {
        if (ended) {
            return;
        }
        try {
            pool.ticket(claim).place().thenAccept(lease -> time.after(Duration.ZERO, () -> send(lease, claims)));
        } catch (InterruptedException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private void send(Lease lease, Supplier<Claim> claims) {
        SimulatedEndpoint server = servers.get(lease.endpoint());
        server.call(lease.claim(), reply -> {
            switch (reply) {
                case BEGUN -> pool.answering(lease);
                case ENDED -> {
                    pool.release(lease, new Ending.Answered());
                    call(claims.get(), claims);
                }
                case REFUSED -> refused(lease, server.retryAfter(), claims);
            }
        });
    }

    /// As a call does: a pause that is asked for is the pool's, without one the call waits by itself.
    private void refused(Lease lease, Duration asked, Supplier<Claim> claims) {
        pool.release(lease, new Ending.Refused(asked.isZero() ? null : asked));
        Duration own = asked.isZero() ? BACKOFF.pause(1, random.nextDouble()) : Duration.ZERO;
        time.after(own, () -> call(lease.claim(), claims));
    }
}
