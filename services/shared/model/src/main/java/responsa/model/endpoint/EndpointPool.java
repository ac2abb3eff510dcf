package responsa.model.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.model.endpoint.Standing.Down;
import responsa.model.endpoint.Standing.Probe;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.limit.CallLimit;

/// The endpoints of one model.
///
/// A call is sent to an endpoint that takes one, as [Rendezvous] chooses; where none does, it waits, and the shares
/// that wait take turns. An endpoint has as many calls as its limit says. One that asks for a pause is sent nothing
/// until it is over, and is then filled step by step ([Ramp]): never are all who wait let go at once.
///
/// An endpoint that answers nobody is down:
/// after a pause one call, the one that is next, asks it again, and a longer pause follows if that was
/// in vain. Who asked in vain waits at the end of the queue, so that a request that an endpoint dislikes for its
/// own sake cannot keep the others from finding out that it is up. When it answers, it is filled step by step, too.
///
/// Threads: any. Bound: as many wait as there are calls, whose number their callers bound.
public final class EndpointPool {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointPool.class);
    /// Who was told the same pause should not come back at the same moment: up to a tenth more.
    private static final double JITTER = 0.1;

    private final String model;
    private final List<Place> places;
    private final Surroundings around;
    private final Waiting waiting = new Waiting();
    private Instant waitingSince = Instant.MAX;
    private long answers;
    private boolean closed;

    /// @param endpoints none is allowed: then calls wait for ever, and the outage says what is missing
    public EndpointPool(String model, List<Endpoint> endpoints, Surroundings around) {
        this.model = model;
        this.around = around;
        this.places = new ArrayList<>(endpoints.stream().map(this::place).toList());
    }

    /// What a pool is told and lent.
    ///
    /// @param limits a new limit for an endpoint
    /// @param share what of an endpoint this process may use
    /// @param backoff the pauses between tries at an endpoint that is down, and the longest that one may ask for
    /// @param chance draws evenly from 0 to 1
    public record Surroundings(
            Function<Endpoint, CallLimit> limits,
            EndpointShare share,
            Backoff backoff,
            DoubleSupplier chance,
            Timer timer,
            InstantSource clock) {}

    /// Takes a place, and waits while no endpoint takes a call.
    ///
    /// @throws InterruptedException also if the pool is closed
    public Lease acquire(Claim claim) throws InterruptedException {
        return await(ticket(claim));
    }

    /// Gives a place back whose endpoint answered nobody, and takes another one, as [#acquire] does.
    public Lease instead(Lease lease, Unavailable why) throws InterruptedException {
        return await(ticketInstead(lease, why));
    }

    /// A second place for a call that has one, at another endpoint that takes a call at once. It waits for none, and
    /// takes none from a call that waits.
    ///
    /// @param suits whether an endpoint may be asked the same
    /// @return null if there is none
    public synchronized @Nullable Lease hedge(Lease first, Predicate<Endpoint> suits) {
        if (closed || !waiting.isEmpty()) {
            return null;
        }
        List<Place> open = places.stream()
                .filter(Place::isOpen)
                .filter(place -> !place.endpoint().equals(first.endpoint()) && suits.test(place.endpoint()))
                .toList();
        return open.isEmpty() ? null : lease(Rendezvous.of(open, up(), first.claim()), first.claim(), false);
    }

    /// The endpoint begins to answer the call, well before the answer is whole.
    public synchronized void answering(Lease lease) {
        answers++;
        Instant now = around.clock().instant();
        Place place = lease.place();
        place.limit().began(lease.mark(), Duration.between(lease.since(), now), now);
        up(place);
        fill(place);
    }

    /// Answers begun by all of the endpoints.
    public synchronized long answers() {
        return answers;
    }

    /// Gives a place back.
    public synchronized void release(Lease lease, Ending ending) {
        Place place = lease.place();
        place.left();
        Instant now = around.clock().instant();
        switch (ending) {
            case Ending.Answered(Long tokens) -> {
                settle(lease, tokens, now);
                place.limit().answered(lease.mark(), Duration.between(lease.since(), now));
                up(place);
            }
            case Ending.Refused(Duration asked) -> refused(lease, asked, now);
            case Ending.Failed failed -> up(place);
            case Ending.Unknown unknown -> {
                if (lease.isProbe() && place.isProbe(Probe.UNDER_WAY)) {
                    probeIsDue(place);
                }
            }
        }
        fill(place);
    }

    /// Serves these endpoints from now on. One that is new is used at once; calls at one that is gone go on, and it
    /// gets no more.
    public synchronized void serve(List<Endpoint> endpoints) {
        for (Place place : List.copyOf(places)) {
            if (!endpoints.contains(place.endpoint())) {
                place.remove();
                places.remove(place);
            }
        }
        for (Endpoint endpoint : endpoints) {
            if (places.stream().noneMatch(place -> place.endpoint().equals(endpoint))) {
                Place added = place(endpoint);
                places.add(added);
                fill(added);
            }
        }
    }

    /// What this process may use of the endpoints may have grown: those that wait go on as far as it has.
    public synchronized void shareChanged() {
        places.forEach(this::fill);
    }

    /// What waits in vain at this moment; empty while an endpoint is up, be it full or paused, or nobody waits.
    public synchronized Optional<Shortage> shortage() {
        int calls = waiting.size() + probesUnderWay();
        if (calls == 0 || places.stream().anyMatch(Place::isUp)) {
            return Optional.empty();
        }
        return Optional.of(new Shortage(since(), calls, text(calls)));
    }

    /// How full each endpoint is.
    public synchronized List<EndpointLoad> loads() {
        return places.stream().map(EndpointLoad::of).toList();
    }

    /// Calls that wait for a place.
    public synchronized int waiting() {
        return waiting.size();
    }

    /// Ends it: who waits is interrupted, and so is who comes.
    public synchronized void close() {
        closed = true;
        waiting.clear().forEach(ticket -> ticket.place().cancel(false));
    }

    /// A place, or the promise of one: what [#acquire] waits for.
    synchronized Ticket ticket(Claim claim) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("the model client was closed");
        }
        return enter(claim);
    }

    /// What [#instead] waits for.
    synchronized Ticket ticketInstead(Lease lease, Unavailable why) throws InterruptedException {
        lease.place().left();
        if (!closed) {
            down(lease, why);
        }
        return ticket(lease.claim());
    }

    /// Gives a promise back that nobody waits for any more, and the place, if it is kept already.
    synchronized void leave(Ticket ticket) {
        if (!waiting.remove(ticket) && !ticket.place().isCancelled()) {
            release(ticket.place().join(), new Ending.Unknown());
        }
    }

    /// An endpoint whose pause is over comes first, even where others are up: nobody else would find out that it
    /// is back.
    private Ticket enter(Claim claim) {
        Ticket ticket = new Ticket(claim);
        Optional<Place> due =
                places.stream().filter(place -> place.isProbe(Probe.DUE)).findFirst();
        if (due.isPresent()) {
            ticket.place().complete(probe(due.get(), claim));
            return ticket;
        }
        List<Place> up = up();
        List<Place> open =
                up.stream().filter(place -> Rendezvous.takes(place, up, claim)).toList();
        if (!open.isEmpty()) {
            ticket.place().complete(lease(Rendezvous.of(open, up, claim), claim, false));
            return ticket;
        }
        if (waiting.isEmpty()) {
            waitingSince = around.clock().instant();
        }
        waiting.add(ticket);
        return ticket;
    }

    private Lease await(Ticket ticket) throws InterruptedException {
        try {
            return ticket.place().get();
        } catch (CancellationException closing) {
            throw new InterruptedException("the model client was closed");
        } catch (InterruptedException cancelled) {
            leave(ticket);
            throw cancelled;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a ticket is completed with a place or cancelled", impossible);
        }
    }

    /// Lets those go on who wait, as far as the endpoint takes them; first those who would rather have no other.
    private void fill(Place place) {
        if (waiting.isEmpty() || !place.isOpen()) {
            return;
        }
        List<Place> up = up();
        while (place.isOpen()) {
            Ticket next =
                    waiting.next(ticket -> Rendezvous.rank(place, up, ticket.claim()), Rendezvous.mostRank(place));
            if (next == null) {
                return;
            }
            next.place().complete(lease(place, next.claim(), false));
        }
    }

    private List<Place> up() {
        return places.stream().filter(Place::isUp).toList();
    }

    private Place place(Endpoint endpoint) {
        return new Place(endpoint, around.limits().apply(endpoint), around.share());
    }

    private Lease lease(Place place, Claim claim, boolean probe) {
        place.taken();
        if (claim.prefix() != null) {
            place.sent(claim.prefix());
        }
        Instant now = around.clock().instant();
        place.budget().taken(claim.tokens(), now);
        mindBudget(place, now);
        return new Lease(place, claim, probe, place.limit().taken(place.inFlight()), now);
    }

    private void settle(Lease lease, @Nullable Long tokens, Instant now) {
        if (tokens != null) {
            lease.place().budget().settled(lease.claim().tokens(), tokens, now);
            mindBudget(lease.place(), now);
        }
    }

    /// One timer at a time: it looks again when it is due.
    private void mindBudget(Place place, Instant now) {
        Duration pause = place.budget().pause(now);
        boolean was = place.isSpent();
        place.spent(pause.isPositive());
        if (place.isSpent() && !was) {
            around.timer().after(pause, () -> budgetIsBack(place));
        }
    }

    private synchronized void budgetIsBack(Place place) {
        if (!closed && !place.isRemoved()) {
            place.spent(false);
            mindBudget(place, around.clock().instant());
            fill(place);
        }
    }

    private Lease probe(Place place, Claim claim) {
        place.standing(((Down) place.standing()).probed(Probe.UNDER_WAY));
        return lease(place, claim, true);
    }

    /// The timer acts only on the pause that it was set for: a longer one has its own.
    private void refused(Lease lease, @Nullable Duration asked, Instant now) {
        Place place = lease.place();
        up(place);
        place.limit().refused(lease.mark(), place.inFlight(), asked, now);
        if (asked == null || asked.isZero()) {
            return;
        }
        Duration kept = around.backoff().kept(asked);
        Duration pause = kept.plusMillis(
                Math.round(kept.toMillis() * JITTER * around.chance().getAsDouble()));
        Instant until = now.plus(pause);
        if (place.pause(until)) {
            around.timer().after(pause, () -> askedPauseIsOver(place, until));
        }
    }

    private synchronized void askedPauseIsOver(Place place, Instant until) {
        if (place.isPausedUntil(until) && !closed) {
            refill(place);
        }
    }

    private void refill(Place place) {
        widenLater(place, place.refill());
        fill(place);
    }

    private void widenLater(Place place, Ramp step) {
        around.timer().after(Ramp.STEP, () -> widen(place, step));
    }

    private synchronized void widen(Place place, Ramp step) {
        if (closed || place.isRemoved()) {
            return;
        }
        Ramp next = place.widen(step);
        if (next != null) {
            widenLater(place, next);
        }
        fill(place);
    }

    /// Only the first failure opens an outage, and only the call that asks prolongs it: the others that were under
    /// way tell nothing new, and would stretch the pause.
    private void down(Lease lease, Unavailable why) {
        Place place = lease.place();
        switch (place.standing()) {
            case Standing.Up up -> {
                LOG.warn(
                        "An endpoint is down, its calls wait: model={} endpoint={} reason={}",
                        model,
                        place.endpoint().address().text(),
                        why.reason());
                pause(place, Down.first(around.clock().instant(), why));
            }
            case Down down when lease.isProbe() && down.probe() == Probe.UNDER_WAY -> pause(place, down.again(why));
            case Down down -> {}
        }
    }

    /// The timer acts only on the standing that it was set for: one from before the endpoint was up is void.
    private void pause(Place place, Down down) {
        place.standing(down);
        Duration pause = around.backoff().pause(down.tries(), around.chance().getAsDouble());
        around.timer().after(pause, () -> pauseIsOver(place, down));
    }

    private synchronized void pauseIsOver(Place place, Down down) {
        if (place.standing() == down && !closed && !place.isRemoved()) {
            probeIsDue(place);
        }
    }

    /// The next that waits asks; if none does, the next call that comes.
    private void probeIsDue(Place place) {
        Ticket next = place.isRemoved() ? null : waiting.next();
        if (next == null) {
            place.standing(((Down) place.standing()).probed(Probe.DUE));
        } else {
            next.place().complete(probe(place, next.claim()));
        }
    }

    private void up(Place place) {
        if (place.isUp()) {
            return;
        }
        LOG.info(
                "An endpoint answers again: model={} endpoint={}",
                model,
                place.endpoint().address().text());
        place.standing(new Standing.Up());
        if (!place.isPaused()) {
            refill(place);
        }
    }

    private int probesUnderWay() {
        return (int)
                places.stream().filter(place -> place.isProbe(Probe.UNDER_WAY)).count();
    }

    /// The last endpoint to go down made the calls wait; its own time survives the probes in between.
    private Instant since() {
        return places.stream()
                .flatMap(place -> place.standing() instanceof Down down ? Stream.of(down.since()) : Stream.empty())
                .max(Comparator.naturalOrder())
                .orElse(waitingSince);
    }

    private String text(int waiting) {
        StringJoiner text = new StringJoiner(" ");
        if (places.isEmpty()) {
            text.add("Model \"%s\" has no endpoint; name one in responsa.models.endpoints and start again."
                    .formatted(model));
        }
        Instant now = around.clock().instant();
        for (Place place : places) {
            if (place.standing() instanceof Down down) {
                text.add("Endpoint \"%s\" (%s): %s"
                        .formatted(model, place.endpoint().address().text(), down.text(now)));
            }
        }
        return text.add(waiting == 1 ? "1 call waits, it is not lost." : waiting + " calls wait, none is lost.")
                .toString();
    }
}
