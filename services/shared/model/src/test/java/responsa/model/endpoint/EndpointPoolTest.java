package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.model.endpoint.EndpointPool.Ticket;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;

final class EndpointPoolTest {
    private static final Unavailable REFUSED = new Unavailable(Cause.CONNECT, "connection refused", "Is it up?");
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(2));

    private final ManualTimer timer = new ManualTimer();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void shouldSendACallToTheEndpointWithTheFewest() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease first = pool.acquire(null);
        Lease second = pool.acquire(null);
        pool.acquire(null);

        pool.release(second, true);

        assertThat(url(first)).isNotEqualTo(url(second));
        assertThat(url(pool.acquire(null))).isEqualTo(url(second));
    }

    @Test
    void shouldPassOverAnEndpointThatIsDown() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease down = pool.acquire(null);

        Lease instead = pool.instead(down, REFUSED);

        assertThat(url(instead)).isNotEqualTo(url(down));
        assertThat(url(pool.acquire(null))).isEqualTo(url(instead));
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldAskAnEndpointAgainThatIsDownWhileAnotherIsUp() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease down = pool.acquire(null);
        pool.instead(down, REFUSED);

        timer.fire();

        assertThat(url(pool.acquire(null))).isEqualTo(url(down));
        assertThat(url(pool.acquire(null))).isNotEqualTo(url(down));
    }

    @Test
    void shouldLetOneCallAskAnEndpointThatIsDownAndTheOthersWait() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 3);

        timer.fire();

        assertThat(waiting.get(0).place().join().isProbe()).isTrue();
        assertThat(waiting.get(1).place()).isNotDone();
        assertThat(waiting.get(2).place()).isNotDone();
        assertThat(timer.set()).isZero();
    }

    @Test
    void shouldLetAllGoOnWhenTheEndpointAnswersAgain() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 3);
        timer.fire();

        pool.answering(waiting.get(0).place().join());

        assertThat(waiting.get(1).place().join().isProbe()).isFalse();
        assertThat(waiting.get(2).place().join().isProbe()).isFalse();
        assertThat(pool.acquire(null).isProbe()).isFalse();
    }

    @Test
    void shouldLetAnotherCallAskAfterALongerPause() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        Duration first = timer.fire();

        Ticket again = pool.ticketInstead(waiting.get(0).place().join(), REFUSED);
        Duration second = timer.fire();

        assertThat(second).isEqualTo(first.multipliedBy(2));
        assertThat(waiting.get(1).place().join().isProbe()).isTrue();
        assertThat(again.place()).isNotDone();
    }

    @Test
    void shouldHandTheAskingOnWhenItIsCancelled() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        timer.fire();

        pool.release(waiting.get(0).place().join(), false);

        assertThat(waiting.get(1).place().join().isProbe()).isTrue();
    }

    @Test
    void shouldForgetACallThatIsInterruptedWhileItWaits() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Lease lease = pool.acquire(null);
        Ticket before = pool.ticketInstead(lease, REFUSED);
        Caller interrupted = Caller.taking(pool);
        Ticket behind = pool.ticket(null);

        interrupted.interrupt();
        interrupted.isInterrupted();

        timer.fire();
        pool.release(before.place().join(), false);
        assertThat(behind.place().join().isProbe()).isTrue();
    }

    @Test
    void shouldHandAPlaceOnThatCameTooLateForItsCall() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        timer.fire();

        pool.leave(waiting.get(0));

        assertThat(waiting.get(1).place().join().isProbe()).isTrue();
    }

    @Test
    void shouldLetTheNextCallAskWhereNobodyWaited() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        pool.leave(waiting(pool, 1).getFirst());
        timer.fire();

        assertThat(pool.shortage()).isEmpty();
        assertThat(pool.acquire(null).isProbe()).isTrue();
    }

    @Test
    void shouldTakeAFailureOfItsOwnKindAsASignOfLife() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        timer.fire();

        pool.release(waiting.get(0).place().join(), true);

        assertThat(waiting.get(1).place().join().isProbe()).isFalse();
        assertThat(pool.answers()).isZero();
    }

    @Test
    void shouldNotActOnAPauseFromBeforeTheEndpointWasUp() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Lease witness = pool.acquire(null);
        Ticket waiting = pool.ticketInstead(pool.acquire(null), REFUSED);
        pool.answering(witness);
        Ticket again = pool.ticketInstead(waiting.place().join(), REFUSED);

        timer.fire();
        assertThat(again.place()).isNotDone();

        timer.fire();
        assertThat(again.place().join().isProbe()).isTrue();
    }

    @Test
    void shouldSayWhatWaitsAndWhatWasTried() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Instant began = now;
        List<Ticket> waiting = waiting(pool, 3);
        now = now.plusSeconds(12);
        timer.fire();
        pool.ticketInstead(waiting.get(0).place().join(), REFUSED);

        assertThat(pool.shortage())
                .contains(new Shortage(
                        began,
                        3,
                        "Endpoint \"drafter\" (http://a/v1): connection refused, 2 tries in 12 s. Is it up?"
                                + " 3 calls wait, none is lost."));
    }

    @Test
    void shouldCountTheCallThatAsksAmongThoseThatWait() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Ticket waiting = waiting(pool, 1).getFirst();
        timer.fire();

        assertThat(pool.shortage().orElseThrow().waiting()).isEqualTo(1);
        assertThat(pool.shortage().orElseThrow().message())
                .endsWith("1 try in 0 ms. Is it up? 1 call waits, it is not lost.");

        pool.answering(waiting.place().join());
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldNameEveryEndpointThatIsDown() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        pool.ticketInstead(pool.instead(pool.acquire(null), REFUSED), REFUSED);

        assertThat(pool.shortage().orElseThrow().message()).contains("(http://a/v1)", "(http://b/v1)");
    }

    @Test
    void shouldWaitAndSaySoWhereAModelHasNoEndpoint() throws InterruptedException {
        EndpointPool pool = pool();

        assertThat(pool.ticket(null).place()).isNotDone();
        assertThat(pool.shortage().orElseThrow())
                .isEqualTo(new Shortage(
                        now,
                        1,
                        "Model \"drafter\" has no endpoint; name one in responsa.models.endpoints and start again."
                                + " 1 call waits, it is not lost."));
    }

    @Test
    void shouldInterruptWhoWaitsAndWhoComesWhenItIsClosed() throws InterruptedException {
        EndpointPool pool = pool();
        Caller waiting = Caller.taking(pool);

        pool.close();

        waiting.isInterrupted();
        Caller.taking(pool).isInterrupted();
    }

    private EndpointPool pool(String... urls) {
        List<Endpoint> endpoints = Arrays.stream(urls)
                .map(url -> new Endpoint("drafter", Address.parse("url", url), null, true, false, "max_tokens"))
                .toList();
        return new EndpointPool("drafter", endpoints, BACKOFF, () -> 1, timer, () -> now);
    }

    /// Calls that found the pool's only endpoint down, and wait in their order.
    private static List<Ticket> waiting(EndpointPool pool, int calls) throws InterruptedException {
        List<Lease> leases = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            leases.add(pool.acquire(null));
        }
        List<Ticket> waiting = new ArrayList<>();
        for (Lease lease : leases) {
            waiting.add(pool.ticketInstead(lease, REFUSED));
        }
        return waiting;
    }

    private static String url(Lease lease) {
        return lease.endpoint().address().text();
    }
}
