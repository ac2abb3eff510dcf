package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;
import responsa.model.limit.FixedLimit;

/// M5: no call waits while an endpoint takes one: while it is up, not paused, and has fewer calls than it may have.
/// M6: an endpoint that is down is sent one call for every pause, and no more.
/// M7: while calls wait and there is an endpoint, something is under way that ends the waiting: a pause, or a call.
/// M13: an endpoint has no more calls than its limit, but for the one that asks whether it is up again.
/// M14: an endpoint that asked for a pause is sent nothing until it is over, nor one that was removed ever again.
/// M17: a second request goes to another endpoint, that takes a call at once, and never while a call waits.
final class EndpointPoolPropertyTest {

    @Property
    void shouldKeepItsInvariantsWhateverHappens(
            @ForAll @IntRange(min = 1, max = 3) int endpoints,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @Size(max = 120) List<@IntRange(max = 10_000) Integer> happenings)
            throws InterruptedException {
        World world = new World(endpoints, limit);
        for (int happening : happenings) {
            world.happen(happening);
            world.check();
        }
    }

    private static final class World {
        private static final Claim ANY = new Claim(null, "");
        private static final Unavailable DOWN = new Unavailable(Cause.CONNECT, "connection refused", "Is it up?");

        private final ManualTimer timer = new ManualTimer();
        private final EndpointPool pool;
        private final List<Endpoint> all;
        private final int limit;
        private final List<Ticket> waiting = new ArrayList<>();
        private final List<Lease> held = new ArrayList<>();
        private List<EndpointLoad> before = List.of();
        private final List<Lease> hedges = new ArrayList<>();

        World(int endpoints, int limit) {
            this.limit = limit;
            this.all = IntStream.range(0, endpoints)
                    .mapToObj(at -> SimulatedCallers.endpoint("model-" + at))
                    .toList();
            this.pool = new EndpointPool(
                    "m",
                    all,
                    new EndpointPool.Surroundings(
                            endpoint -> new FixedLimit(limit),
                            EndpointShare.ALL,
                            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(9)),
                            () -> 1,
                            timer,
                            InstantSource.fixed(Instant.EPOCH)));
        }

        /// Does what a number stands for: its remainder says what, the rest to which call.
        void happen(int number) throws InterruptedException {
            before = pool.loads();
            hedges.clear();
            int which = number / 11;
            switch (number % 11) {
                case 0, 1, 2 -> waiting.add(pool.ticket(ANY));
                case 3 -> answer(which);
                case 4 -> refuse(which);
                case 5 -> turnAway(which);
                case 6 -> cancel(which);
                case 7 -> leave(which);
                case 8 -> change(which);
                case 9 -> hedge(which);
                default -> passTime();
            }
        }

        void check() {
            List<Lease> handedOver = collect();
            handedOver.addAll(hedges);
            List<EndpointLoad> now = pool.loads();
            assertThat(waiting.isEmpty() || now.stream().noneMatch(EndpointLoad::isOpen))
                    .as("M5")
                    .isTrue();
            assertThat(handedOver.stream().filter(Lease::isProbe).count())
                    .as("M6")
                    .isLessThanOrEqualTo(1);
            assertThat(waiting.isEmpty() || now.isEmpty() || timer.set() > 0 || !held.isEmpty())
                    .as("M7")
                    .isTrue();
            now.forEach(load -> assertThat(load.inFlight()).as("M13").isLessThanOrEqualTo(limit + 1));
            handedOver.forEach(lease -> {
                assertThat(paused(before, lease) && paused(now, lease))
                        .as("M14")
                        .isFalse();
                assertThat(lease.place().isRemoved()).as("M14").isFalse();
            });
            now.forEach(load -> assertThat((long) load.inFlight())
                    .isGreaterThanOrEqualTo(held.stream()
                            .filter(lease -> lease.endpoint().equals(load.endpoint()))
                            .filter(lease -> !lease.place().isRemoved())
                            .count()));
        }

        private static boolean paused(List<EndpointLoad> loads, Lease lease) {
            return loads.stream()
                    .anyMatch(load -> load.endpoint().equals(lease.endpoint()) && load.paused() && load.up());
        }

        private void passTime() {
            if (timer.set() > 0) {
                timer.fire();
            }
        }

        private void answer(int which) {
            if (!held.isEmpty()) {
                Lease lease = held.remove(which % held.size());
                pool.answering(lease);
                pool.release(lease, new Ending.Answered());
            }
        }

        private void refuse(int which) {
            if (!held.isEmpty()) {
                Duration asked = which % 2 == 0 ? null : Duration.ofSeconds(1 + which % 7);
                pool.release(held.remove(which % held.size()), new Ending.Refused(asked));
            }
        }

        private void turnAway(int which) throws InterruptedException {
            if (!held.isEmpty()) {
                waiting.add(pool.ticketInstead(held.remove(which % held.size()), DOWN));
            }
        }

        private void cancel(int which) {
            if (!held.isEmpty()) {
                pool.release(held.remove(which % held.size()), new Ending.Unknown());
            }
        }

        private void hedge(int which) {
            if (!held.isEmpty()) {
                Lease first = held.get(which % held.size());
                Lease second = pool.hedge(first, any -> true);
                boolean anyOther = before.stream()
                        .anyMatch(load -> load.isOpen() && !load.endpoint().equals(first.endpoint()));
                assertThat(second != null).as("M17").isEqualTo(anyOther && waiting.isEmpty());
                if (second != null) {
                    assertThat(second.endpoint()).as("M17").isNotEqualTo(first.endpoint());
                    assertThat(second.isProbe()).as("M17").isFalse();
                    hedges.add(second);
                    held.add(second);
                }
            }
        }

        private void leave(int which) {
            if (!waiting.isEmpty()) {
                pool.leave(waiting.remove(which % waiting.size()));
            }
        }

        /// Endpoints come and go: those stay whose bit is set.
        private void change(int which) {
            pool.serve(IntStream.range(0, all.size())
                    .filter(at -> (which >> at & 1) == 1)
                    .mapToObj(all::get)
                    .toList());
        }

        private List<Lease> collect() {
            List<Lease> handedOver = new ArrayList<>();
            for (Iterator<Ticket> tickets = waiting.iterator(); tickets.hasNext(); ) {
                Ticket ticket = tickets.next();
                if (ticket.place().isDone()) {
                    tickets.remove();
                    handedOver.add(ticket.place().join());
                }
            }
            held.addAll(handedOver);
            return handedOver;
        }
    }
}
