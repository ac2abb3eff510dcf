package responsa.model.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;
import responsa.model.limit.CallLimit;
import responsa.model.limit.FixedLimit;

final class EndpointPoolTest {
    private static final Claim ANY = new Claim(null, "");
    private static final Unavailable REFUSED = new Unavailable(Cause.CONNECT, "connection refused", "Is it up?");
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(2));

    private final ManualTimer timer = new ManualTimer();
    private EndpointShare share = EndpointShare.ALL;
    private CallLimit limit = new FixedLimit(100);
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void shouldSendACallToTheEndpointWithTheFewest() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease first = pool.acquire(ANY);
        Lease second = pool.acquire(ANY);
        pool.acquire(ANY);

        pool.release(second, new Ending.Failed());

        assertThat(url(first)).isNotEqualTo(url(second));
        assertThat(url(pool.acquire(ANY))).isEqualTo(url(second));
    }

    @Test
    void shouldPassOverAnEndpointThatIsDown() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease down = pool.acquire(ANY);

        Lease instead = pool.instead(down, REFUSED);

        assertThat(url(instead)).isNotEqualTo(url(down));
        assertThat(url(pool.acquire(ANY))).isEqualTo(url(instead));
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldAskAnEndpointAgainThatIsDownWhileAnotherIsUp() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease down = pool.acquire(ANY);
        pool.instead(down, REFUSED);

        timer.fire();

        assertThat(url(pool.acquire(ANY))).isEqualTo(url(down));
        assertThat(url(pool.acquire(ANY))).isNotEqualTo(url(down));
    }

    @Test
    void shouldGoOnWhenItsShareOfAnEndpointGrows() throws InterruptedException {
        AtomicInteger part = new AtomicInteger(1);
        share = (endpoint, whole) -> part.get();
        EndpointPool pool = pool("http://a/v1");
        pool.acquire(ANY);
        Ticket second = pool.ticket(ANY);
        Ticket third = pool.ticket(ANY);

        part.set(2);
        pool.shareChanged();

        assertThat(second.place()).isDone();
        assertThat(third.place()).isNotDone();
    }

    @Test
    void shouldGiveASecondPlaceAtAnotherEndpoint() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease first = pool.acquire(ANY);

        Lease second = pool.hedge(first, any -> true);

        assertThat(second).isNotNull();
        assertThat(url(second)).isNotEqualTo(url(first));
        assertThat(pool.loads()).extracting(EndpointLoad::inFlight).containsExactly(1, 1);
    }

    @Test
    void shouldGiveNoSecondPlaceWhereNoOtherEndpointSuits() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease first = pool.acquire(ANY);

        assertThat(pool.hedge(first, none -> false)).isNull();
    }

    @Test
    void shouldNotCountACancelledSecondRequestAgainstItsEndpoint() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease first = pool.acquire(ANY);

        pool.release(pool.hedge(first, any -> true), new Ending.Unknown());

        assertThat(pool.loads()).allMatch(EndpointLoad::isOpen);
        assertThat(pool.loads()).extracting(EndpointLoad::limit).containsExactly(100, 100);
        assertThat(pool.loads()).extracting(EndpointLoad::inFlight).containsExactly(1, 0);
    }

    @Test
    void shouldLetOneCallAskAnEndpointThatIsDownAndTheOthersWait() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 3);

        timer.fire();

        assertThat(waiting.get(0).place().getNow(null).isProbe()).isTrue();
        assertThat(waiting.get(1).place()).isNotDone();
        assertThat(waiting.get(2).place()).isNotDone();
        assertThat(timer.set()).isZero();
    }

    @Test
    void shouldLetAllGoOnWhenTheEndpointAnswersAgain() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 3);
        timer.fire();

        pool.answering(waiting.get(0).place().getNow(null));

        assertThat(waiting.get(1).place().getNow(null).isProbe()).isFalse();
        assertThat(waiting.get(2).place().getNow(null).isProbe()).isFalse();
        assertThat(pool.acquire(ANY).isProbe()).isFalse();
    }

    @Test
    void shouldLetAnotherCallAskAfterALongerPause() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        Duration first = timer.fire();

        Ticket again = pool.ticketInstead(waiting.get(0).place().getNow(null), REFUSED);
        Duration second = timer.fire();

        assertThat(second).isEqualTo(first.multipliedBy(2));
        assertThat(waiting.get(1).place().getNow(null).isProbe()).isTrue();
        assertThat(again.place()).isNotDone();
    }

    @Test
    void shouldHandTheAskingOnWhenItIsCancelled() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        timer.fire();

        pool.release(waiting.get(0).place().getNow(null), new Ending.Unknown());

        assertThat(waiting.get(1).place().getNow(null).isProbe()).isTrue();
    }

    @Test
    void shouldForgetACallThatIsInterruptedWhileItWaits() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Lease lease = pool.acquire(ANY);
        Ticket before = pool.ticketInstead(lease, REFUSED);
        Caller interrupted = Caller.taking(pool);
        Ticket behind = pool.ticket(ANY);

        interrupted.interrupt();
        interrupted.isInterrupted();

        timer.fire();
        pool.release(before.place().getNow(null), new Ending.Unknown());
        assertThat(behind.place().getNow(null).isProbe()).isTrue();
    }

    @Test
    void shouldHandAPlaceOnThatCameTooLateForItsCall() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        timer.fire();

        pool.leave(waiting.get(0));

        assertThat(waiting.get(1).place().getNow(null).isProbe()).isTrue();
    }

    @Test
    void shouldLetTheNextCallAskWhereNobodyWaited() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        pool.leave(waiting(pool, 1).getFirst());
        timer.fire();

        assertThat(pool.shortage()).isEmpty();
        assertThat(pool.acquire(ANY).isProbe()).isTrue();
    }

    @Test
    void shouldTakeAFailureOfItsOwnKindAsASignOfLife() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        List<Ticket> waiting = waiting(pool, 2);
        timer.fire();

        pool.release(waiting.get(0).place().getNow(null), new Ending.Failed());

        assertThat(waiting.get(1).place().getNow(null).isProbe()).isFalse();
        assertThat(pool.answers()).isZero();
    }

    @Test
    void shouldNotActOnAPauseFromBeforeTheEndpointWasUp() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Lease witness = pool.acquire(ANY);
        Ticket waiting = pool.ticketInstead(pool.acquire(ANY), REFUSED);
        pool.answering(witness);
        Ticket again = pool.ticketInstead(waiting.place().getNow(null), REFUSED);

        timer.fire();
        timer.fire();
        assertThat(again.place()).isNotDone();

        timer.fire();
        assertThat(again.place().getNow(null).isProbe()).isTrue();
    }

    @Test
    void shouldSayWhatWaitsAndWhatWasTried() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Instant began = now;
        List<Ticket> waiting = waiting(pool, 3);
        now = now.plusSeconds(12);
        timer.fire();
        pool.ticketInstead(waiting.get(0).place().getNow(null), REFUSED);

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

        pool.answering(waiting.place().getNow(null));
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldNameEveryEndpointThatIsDown() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        pool.ticketInstead(pool.instead(pool.acquire(ANY), REFUSED), REFUSED);

        assertThat(pool.shortage().orElseThrow().message()).contains("(http://a/v1)", "(http://b/v1)");
    }

    @Test
    void shouldWaitAndSaySoWhereAModelHasNoEndpoint() throws InterruptedException {
        EndpointPool pool = pool();

        assertThat(pool.ticket(ANY).place()).isNotDone();
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

    @Test
    void shouldLetCallsWaitWhereAnEndpointHasAsManyAsItsLimit() throws InterruptedException {
        limit = new FixedLimit(2);
        EndpointPool pool = pool("http://a/v1");
        Lease first = pool.acquire(ANY);
        pool.acquire(ANY);

        Ticket third = pool.ticket(ANY);

        assertThat(third.place()).isNotDone();
        assertThat(pool.waiting()).isEqualTo(1);
        assertThat(pool.shortage()).isEmpty();

        pool.release(first, new Ending.Answered());
        assertThat(third.place()).isDone();
    }

    @Test
    void shouldSendNothingToAnEndpointThatAsksForAPauseUntilItIsOver() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        pool.release(pool.acquire(ANY), new Ending.Refused(Duration.ofSeconds(10)));

        Ticket waiting = pool.ticket(ANY);

        assertThat(waiting.place()).isNotDone();
        assertThat(pool.loads().getFirst().paused()).isTrue();
        assertThat(pool.shortage()).as("a pause is no outage").isEmpty();

        assertThat(timer.fire()).as("up to a tenth more").isEqualTo(Duration.ofSeconds(11));
        assertThat(waiting.place()).isDone();
    }

    @Test
    void shouldSendCallsElsewhereWhileAnEndpointAsksForAPause() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1", "http://b/v1");
        Lease refused = pool.acquire(ANY);

        pool.release(refused, new Ending.Refused(Duration.ofSeconds(10)));

        for (int call = 0; call < 5; call++) {
            assertThat(url(pool.acquire(ANY))).isNotEqualTo(url(refused));
        }
    }

    @Test
    void shouldKeepToTheLongestPauseThatWasAskedFor() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        Lease first = pool.acquire(ANY);
        Lease second = pool.acquire(ANY);
        pool.release(first, new Ending.Refused(Duration.ofSeconds(1)));
        pool.release(second, new Ending.Refused(Duration.ofSeconds(5)));
        Ticket waiting = pool.ticket(ANY);

        timer.fire();
        assertThat(waiting.place()).isNotDone();

        timer.fire();
        assertThat(waiting.place()).isDone();
    }

    @Test
    void shouldLetThoseWhoWaitGoOnAFewAtATimeAfterAPause() throws InterruptedException {
        limit = new FixedLimit(32);
        EndpointPool pool = pool("http://a/v1");
        pool.release(pool.acquire(ANY), new Ending.Refused(Duration.ofSeconds(1)));
        List<Ticket> waiting = new ArrayList<>();
        for (int call = 0; call < 50; call++) {
            waiting.add(pool.ticket(ANY));
        }

        List<Long> served = new ArrayList<>();
        while (timer.set() > 0) {
            timer.fire();
            served.add(waiting.stream().filter(call -> call.place().isDone()).count());
        }

        assertThat(served).containsExactly(4L, 12L, 28L, 32L);
    }

    @Test
    void shouldUseAnEndpointAtOnceThatIsAdded() throws InterruptedException {
        EndpointPool pool = pool();
        Ticket waiting = pool.ticket(ANY);

        pool.serve(List.of(endpoint("http://new/v1")));

        assertThat(url(waiting.place().getNow(null))).isEqualTo("http://new/v1");
        assertThat(pool.shortage()).isEmpty();
    }

    @Test
    void shouldSendNoMoreToAnEndpointThatIsRemovedAndLetItsCallsEnd() throws InterruptedException {
        limit = new FixedLimit(1);
        EndpointPool pool = pool("http://a/v1");
        Lease underWay = pool.acquire(ANY);

        pool.serve(List.of(endpoint("http://b/v1")));

        assertThat(url(pool.acquire(ANY))).isEqualTo("http://b/v1");
        Ticket next = pool.ticket(ANY);
        pool.answering(underWay);
        pool.release(underWay, new Ending.Answered());
        assertThat(next.place()).isNotDone();
        assertThat(pool.loads()).hasSize(1);
    }

    @Test
    void shouldKeepWhatIsKnownOfAnEndpointThatStays() throws InterruptedException {
        EndpointPool pool = pool("http://a/v1");
        pool.release(pool.acquire(ANY), new Ending.Refused(Duration.ofSeconds(1)));

        pool.serve(List.of(endpoint("http://a/v1"), endpoint("http://b/v1")));

        assertThat(pool.loads()).extracting(EndpointLoad::paused).containsExactly(true, false);
    }

    @Test
    void shouldUseOnlyThePartOfAnEndpointThatIsThisProcesss() throws InterruptedException {
        share = (endpoint, whole) -> whole / 50;
        EndpointPool pool = pool("http://a/v1");
        pool.acquire(ANY);
        pool.acquire(ANY);

        assertThat(pool.ticket(ANY).place()).isNotDone();
        assertThat(pool.loads().getFirst().most()).isEqualTo(2);
        assertThat(pool.loads().getFirst().limit()).isEqualTo(100);
    }

    @Test
    void shouldLetCallsWaitWhileABudgetIsUsedUp() throws InterruptedException {
        Allowance sixty = new Allowance(null, Allowance.MOST, 60, Double.POSITIVE_INFINITY);
        EndpointPool pool = pool();
        pool.serve(List.of(new Endpoint(
                "drafter", Address.parse("url", "http://a/v1"), null, true, false, "max_tokens", sixty, false)));
        for (int call = 0; call < 10; call++) {
            assertThat(pool.ticket(ANY).place()).isDone();
        }

        Ticket waiting = pool.ticket(ANY);
        assertThat(waiting.place()).isNotDone();
        assertThat(pool.shortage()).as("a budget is no outage").isEmpty();

        now = now.plusSeconds(1);
        assertThat(timer.fire()).isEqualTo(Duration.ofSeconds(1));
        assertThat(waiting.place()).isDone();
        assertThat(pool.ticket(ANY).place()).isNotDone();
    }

    @Test
    void shouldGiveTokensBackThatWereEstimatedTooHigh() throws InterruptedException {
        Allowance tokens = new Allowance(null, Allowance.MOST, Double.POSITIVE_INFINITY, 6_000);
        EndpointPool pool = pool();
        pool.serve(List.of(new Endpoint(
                "drafter", Address.parse("url", "http://a/v1"), null, true, false, "max_tokens", tokens, false)));
        Lease first = pool.acquire(new Claim(null, "", 5_000));
        Ticket waiting = pool.ticket(ANY);
        assertThat(waiting.place()).isNotDone();

        pool.release(first, new Ending.Answered(100L));

        assertThat(waiting.place()).isDone();
    }

    @Test
    void shouldLeaveAProcessOneCallAtLeast() throws InterruptedException {
        share = (endpoint, whole) -> 0;
        EndpointPool pool = pool("http://a/v1");

        assertThat(pool.ticket(ANY).place()).isDone();
        assertThat(pool.ticket(ANY).place()).isNotDone();
    }

    private EndpointPool pool(String... urls) {
        List<Endpoint> endpoints =
                Arrays.stream(urls).map(EndpointPoolTest::endpoint).toList();
        return new EndpointPool(
                "drafter",
                endpoints,
                new EndpointPool.Surroundings(endpoint -> limit, share, BACKOFF, () -> 1, timer, () -> now));
    }

    /// Calls that found the pool's only endpoint down, and wait in their order.
    private static List<Ticket> waiting(EndpointPool pool, int calls) throws InterruptedException {
        List<Lease> leases = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            leases.add(pool.acquire(ANY));
        }
        List<Ticket> waiting = new ArrayList<>();
        for (Lease lease : leases) {
            waiting.add(pool.ticketInstead(lease, REFUSED));
        }
        return waiting;
    }

    private static Endpoint endpoint(String url) {
        return new Endpoint(
                "drafter", Address.parse("url", url), null, true, false, "max_tokens", Allowance.free(), false);
    }

    private static String url(Lease lease) {
        return lease.endpoint().address().text();
    }
}
