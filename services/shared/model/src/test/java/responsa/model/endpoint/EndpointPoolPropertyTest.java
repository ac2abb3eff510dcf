package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.model.endpoint.EndpointPool.Ticket;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;

/// M5: no call waits while an endpoint is up.
/// M6: an endpoint that is down is sent one call for every pause, and no more.
/// M7: while calls wait, something is under way that ends the waiting: a pause, or a call that asks.
final class EndpointPoolPropertyTest {

    @Property
    void shouldKeepItsInvariantsWhateverHappens(
            @ForAll @IntRange(min = 1, max = 3) int endpoints,
            @ForAll @Size(max = 120) List<@IntRange(max = 10_000) Integer> happenings)
            throws InterruptedException {
        World world = new World(endpoints);
        for (int happening : happenings) {
            world.happen(happening);
            world.check();
        }
    }

    private static final class World {
        private static final Unavailable DOWN = new Unavailable(Cause.CONNECT, "connection refused", "Is it up?");

        private final ManualTimer timer = new ManualTimer();
        private final EndpointPool pool;
        private final List<Ticket> waiting = new ArrayList<>();
        private final List<Lease> held = new ArrayList<>();
        private int handedOver;

        World(int endpoints) {
            List<Endpoint> all = Stream.iterate(1, port -> port + 1)
                    .limit(endpoints)
                    .map(port -> Address.parse("url", "http://a:%d/v1".formatted(port)))
                    .map(address -> new Endpoint("m", address, null, true, false, "max_tokens"))
                    .toList();
            Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(9));
            pool = new EndpointPool("m", all, backoff, () -> 1, timer, InstantSource.fixed(Instant.EPOCH));
        }

        /// Does what a number stands for: its last digit says what, the rest to which call.
        void happen(int number) throws InterruptedException {
            int which = number / 10;
            switch (number % 10) {
                case 0, 1, 2 -> waiting.add(pool.ticket(null));
                case 3, 4 -> answer(which);
                case 5, 6 -> turnAway(which);
                case 7 -> cancel(which);
                case 8 -> leave(which);
                default -> passTime();
            }
            collect();
        }

        void check() {
            boolean anyUp = held.stream().anyMatch(lease -> lease.place().isUp());
            assertThat(waiting.isEmpty() || !anyUp).as("M5").isTrue();
            if (!waiting.isEmpty()) {
                boolean asked = held.stream().anyMatch(lease -> lease.place().isProbe(Standing.Probe.UNDER_WAY));
                assertThat(timer.set() > 0 || asked).as("M7").isTrue();
            }
            held.forEach(lease -> assertThat((long) lease.place().inFlight())
                    .isEqualTo(held.stream()
                            .filter(other -> other.place() == lease.place())
                            .count()));
        }

        private void passTime() {
            if (timer.set() > 0) {
                timer.fire();
                collect();
                assertThat(handedOver).as("M6").isLessThanOrEqualTo(1);
            }
        }

        private void answer(int which) {
            if (!held.isEmpty()) {
                Lease lease = held.remove(which % held.size());
                pool.answering(lease);
                pool.release(lease, true);
            }
        }

        private void turnAway(int which) throws InterruptedException {
            if (!held.isEmpty()) {
                waiting.add(pool.ticketInstead(held.remove(which % held.size()), DOWN));
            }
        }

        private void cancel(int which) {
            if (!held.isEmpty()) {
                pool.release(held.remove(which % held.size()), false);
            }
        }

        private void leave(int which) {
            if (!waiting.isEmpty()) {
                pool.leave(waiting.remove(which % waiting.size()));
            }
        }

        private void collect() {
            handedOver = 0;
            for (Iterator<Ticket> tickets = waiting.iterator(); tickets.hasNext(); ) {
                Ticket ticket = tickets.next();
                if (ticket.place().isDone()) {
                    tickets.remove();
                    held.add(ticket.place().join());
                    handedOver++;
                }
            }
        }
    }
}
