package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;

final class EndpointPoolTest {
    static final Unavailable REFUSED = new Unavailable(Cause.CONNECT, "connection refused", "Is it up?");
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(2));

    private final ManualTimer timer = new ManualTimer();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void shouldSendACallToTheEndpointWithTheFewest() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease first = pool.acquire();
        Lease second = pool.acquire();
        pool.acquire();

        pool.release(second, true);

        assertThat(url(first)).isNotEqualTo(url(second));
        assertThat(url(pool.acquire())).isEqualTo(url(second));
    }

    @Test
    void shouldPassOverAnEndpointThatIsDown() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease down = pool.acquire();

        Lease instead = pool.instead(down, REFUSED);

        assertThat(url(instead)).isNotEqualTo(url(down));
        assertThat(url(pool.acquire())).isEqualTo(url(instead));
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldAskAnEndpointAgainThatIsDownWhileAnotherIsUp() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease down = pool.acquire();
        pool.instead(down, REFUSED);

        timer.fire();

        assertThat(url(pool.acquire())).isEqualTo(url(down));
        assertThat(url(pool.acquire())).isNotEqualTo(url(down));
    }

    @Test
    void shouldLetOneCallAskAnEndpointThatIsDownAndTheOthersWait() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Caller> waiting = waiting(pool, 3);

        timer.fire();

        assertThat(waiting.get(0).lease().isProbe()).isTrue();
        assertThat(waiting.get(1).waits()).isTrue();
        assertThat(waiting.get(2).waits()).isTrue();
        assertThat(timer.set()).isZero();
    }

    @Test
    void shouldLetAllGoOnWhenTheEndpointAnswersAgain() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Caller> waiting = waiting(pool, 3);
        timer.fire();

        pool.answering(waiting.get(0).lease());

        assertThat(waiting.get(1).lease().isProbe()).isFalse();
        assertThat(waiting.get(2).lease().isProbe()).isFalse();
        assertThat(pool.acquire().isProbe()).isFalse();
    }

    @Test
    void shouldLetAnotherCallAskAfterALongerPause() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Caller> waiting = waiting(pool, 2);
        Duration first = timer.fire();

        Caller again = Caller.insteadOf(waiting.get(0).lease(), pool);
        Duration second = timer.fire();

        assertThat(second).isEqualTo(first.multipliedBy(2));
        assertThat(waiting.get(1).lease().isProbe()).isTrue();
        assertThat(again.waits()).isTrue();
    }

    @Test
    void shouldHandTheAskingOnWhenItIsCancelled() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Caller> waiting = waiting(pool, 2);
        timer.fire();

        pool.release(waiting.get(0).lease(), false);

        assertThat(waiting.get(1).lease().isProbe()).isTrue();
    }

    @Test
    void shouldForgetACallThatIsCancelledWhileItWaits() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Caller> waiting = waiting(pool, 2);
        waiting.get(0).interrupt();

        timer.fire();

        waiting.get(0).isInterrupted();
        assertThat(waiting.get(1).lease().isProbe()).isTrue();
    }

    @Test
    void shouldLetTheNextCallAskWhereNobodyWaited() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        waiting(pool, 1).getFirst().interrupt();
        timer.fire();

        assertThat(pool.shortage()).isEmpty();
        assertThat(pool.acquire().isProbe()).isTrue();
    }

    @Test
    void shouldTakeAFailureOfItsOwnKindAsASignOfLife() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Caller> waiting = waiting(pool, 2);
        timer.fire();

        pool.release(waiting.get(0).lease(), true);

        assertThat(waiting.get(1).lease().isProbe()).isFalse();
        assertThat(pool.answers()).isZero();
    }

    @Test
    void shouldNotActOnAPauseFromBeforeTheEndpointWasUp() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Lease witness = pool.acquire();
        Caller waiting = Caller.insteadOf(pool.acquire(), pool);
        pool.answering(witness);
        Caller again = Caller.insteadOf(waiting.lease(), pool);

        timer.fire();
        assertThat(again.waits()).isTrue();

        timer.fire();
        assertThat(again.lease().isProbe()).isTrue();
    }

    @Test
    void shouldSayWhatWaitsAndWhatWasTried() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Instant began = now;
        List<Caller> waiting = waiting(pool, 3);
        now = now.plusSeconds(12);
        timer.fire();
        Caller.insteadOf(waiting.get(0).lease(), pool);

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
        Caller waiting = waiting(pool, 1).getFirst();
        timer.fire();

        assertThat(pool.shortage().orElseThrow().waiting()).isEqualTo(1);
        assertThat(pool.shortage().orElseThrow().message())
                .endsWith("1 try in 0 ms. Is it up? 1 call waits, it is not lost.");

        pool.answering(waiting.lease());
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldNameEveryEndpointThatIsDown() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Caller.insteadOf(pool.instead(pool.acquire(), REFUSED), pool);

        assertThat(pool.shortage().orElseThrow().message()).contains("(http://a/v1)", "(http://b/v1)");
    }

    @Test
    void shouldWaitAndSaySoWhereAModelHasNoEndpoint() throws InterruptedException {
        EndpointPool pool = pool();
        Caller waiting = Caller.taking(pool);

        assertThat(waiting.waits()).isTrue();
        assertThat(pool.shortage().orElseThrow())
                .isEqualTo(new Shortage(
                        now,
                        1,
                        "Model \"drafter\" has no endpoint; name one in responsa.models.endpoints and start again."
                                + " 1 call waits, it is not lost."));
    }

    @Test
    void shouldInterruptWhoWaitsAndWhoComesWhenItIsClosed() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Caller waiting = waiting(pool, 1).getFirst();

        pool.close();

        waiting.isInterrupted();
        Caller.taking(pool).isInterrupted();
    }

    private EndpointPool pool(String... urls) {
        List<Endpoint> endpoints = Arrays.stream(urls)
                .map(url -> new Endpoint("drafter", Address.parse("url", url), null, true, "max_tokens"))
                .toList();
        return new EndpointPool("drafter", endpoints, BACKOFF, () -> 1, timer, () -> now);
    }

    /// Calls that found the pool's only endpoint down, and wait in their order.
    private static List<Caller> waiting(EndpointPool pool, int calls) throws InterruptedException {
        List<Lease> leases = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            leases.add(pool.acquire());
        }
        List<Caller> waiting = new ArrayList<>();
        for (Lease lease : leases) {
            waiting.add(Caller.insteadOf(lease, pool));
        }
        return waiting;
    }

    private static String url(Lease lease) {
        return lease.endpoint().address().text();
    }
}
