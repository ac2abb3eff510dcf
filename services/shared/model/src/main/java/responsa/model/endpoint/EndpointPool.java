package responsa.model.endpoint;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import responsa.model.endpoint.Standing.Down;
import responsa.model.endpoint.Standing.Probe;
import responsa.model.failure.Backoff;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.topics.id.Sha256;

/// The endpoints of one model.
///
/// A call is sent to the endpoint of its prefix, as [Rendezvous] has it; one of which no prefix is known, to the
/// endpoint
/// that is up and has the fewest calls. An endpoint that answers nobody is down:
/// after a pause one call, the one that has waited longest, asks it again, and a longer pause follows if that was
/// in vain. Who asked in vain waits at the end of the queue, so that a request that an endpoint dislikes for its
/// own sake cannot keep the others from finding out that it is up. When it answers, all go on.
///
/// Threads: any. Order: those that wait are served in the order in which they came.
/// Bound: the queue is as long as there are calls, whose number their callers bound.
public final class EndpointPool {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointPool.class);

    private final String model;
    private final List<Place> places;
    private final Backoff backoff;
    private final DoubleSupplier chance;
    private final Timer timer;
    private final InstantSource clock;
    private final ArrayDeque<Ticket> queue = new ArrayDeque<>();
    private Instant queuedSince = Instant.MAX;
    private long answers;
    private boolean closed;

    /// @param endpoints none is allowed: then calls wait for ever, and the outage says what is missing
    /// @param backoff the pauses between tries at an endpoint that is down
    /// @param chance draws evenly from 0 to 1
    public EndpointPool(
            String model,
            List<Endpoint> endpoints,
            Backoff backoff,
            DoubleSupplier chance,
            Timer timer,
            InstantSource clock) {
        this.model = model;
        this.places = endpoints.stream().map(Place::new).toList();
        this.backoff = backoff;
        this.chance = chance;
        this.timer = timer;
        this.clock = clock;
    }

    /// Takes a place, and waits while every endpoint is down.
    ///
    /// @param prefix what the call begins with as others do; null where that is not known
    /// @throws InterruptedException also if the pool is closed
    public Lease acquire(@Nullable Sha256 prefix) throws InterruptedException {
        return await(ticket(prefix));
    }

    /// Gives a place back whose endpoint answered nobody, and takes another one, as [#acquire] does.
    public Lease instead(Lease lease, Unavailable why) throws InterruptedException {
        return await(ticketInstead(lease, why));
    }

    /// The endpoint begins to answer the call, well before the answer is whole.
    public synchronized void answering(Lease lease) {
        answers++;
        up(lease.place());
    }

    /// Answers begun by all of the endpoints.
    public synchronized long answers() {
        return answers;
    }

    /// Gives a place back.
    ///
    /// @param reached whether the call shows that the endpoint answers; a failure does, one that is cancelled does
    ///     not
    public synchronized void release(Lease lease, boolean reached) {
        Place place = lease.place();
        place.left();
        if (reached) {
            up(place);
        } else if (lease.isProbe() && place.isProbe(Probe.UNDER_WAY)) {
            probeIsDue(place);
        }
    }

    /// What waits in vain at this moment; empty while an endpoint is up, or nobody waits.
    public synchronized Optional<Shortage> shortage() {
        int waiting = queue.size() + probesUnderWay();
        if (waiting == 0 || places.stream().anyMatch(Place::isUp)) {
            return Optional.empty();
        }
        return Optional.of(new Shortage(since(), waiting, text(waiting)));
    }

    /// Ends it: who waits is interrupted, and so is who comes.
    public synchronized void close() {
        closed = true;
        queue.forEach(ticket -> ticket.place().cancel(false));
        queue.clear();
    }

    /// A place, or the promise of one: what [#acquire] waits for.
    synchronized Ticket ticket(@Nullable Sha256 prefix) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("the model client was closed");
        }
        return enter(prefix);
    }

    /// What [#instead] waits for.
    synchronized Ticket ticketInstead(Lease lease, Unavailable why) throws InterruptedException {
        lease.place().left();
        down(lease, why);
        return ticket(lease.prefix());
    }

    /// An endpoint whose pause is over comes first, even where others are up: nobody else would find out that it
    /// is back.
    private Ticket enter(@Nullable Sha256 prefix) {
        Ticket ticket = new Ticket(prefix, new CompletableFuture<>());
        Optional<Place> due =
                places.stream().filter(place -> place.isProbe(Probe.DUE)).findFirst();
        if (due.isPresent()) {
            ticket.place().complete(probe(due.get(), prefix));
            return ticket;
        }
        if (places.stream().anyMatch(Place::isUp)) {
            ticket.place().complete(regular(prefix));
            return ticket;
        }
        if (queue.isEmpty()) {
            queuedSince = clock.instant();
        }
        queue.add(ticket);
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

    /// Gives a promise back that nobody waits for any more, and the place, if it is kept already.
    synchronized void leave(Ticket ticket) {
        if (!queue.remove(ticket) && !ticket.place().isCancelled()) {
            release(ticket.place().join(), false);
        }
    }

    /// Ties go to the first: with few calls that keeps one endpoint's prefix cache warm.
    private Lease regular(@Nullable Sha256 prefix) {
        List<Place> up = places.stream().filter(Place::isUp).toList();
        Place place = prefix == null
                ? up.stream().min(Comparator.comparingInt(Place::inFlight)).orElseThrow()
                : Rendezvous.of(up, prefix);
        place.taken();
        return new Lease(place, prefix, false);
    }

    private Lease probe(Place place, @Nullable Sha256 prefix) {
        place.standing(((Down) place.standing()).probed(Probe.UNDER_WAY));
        place.taken();
        return new Lease(place, prefix, true);
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
                pause(place, Down.first(clock.instant(), why));
            }
            case Down down when lease.isProbe() && down.probe() == Probe.UNDER_WAY -> pause(place, down.again(why));
            case Down down -> {}
        }
    }

    /// The timer acts only on the standing that it was set for: one from before the endpoint was up is void.
    private void pause(Place place, Down down) {
        place.standing(down);
        timer.after(backoff.pause(down.tries(), chance.getAsDouble()), () -> pauseIsOver(place, down));
    }

    private synchronized void pauseIsOver(Place place, Down down) {
        if (place.standing() == down && !closed) {
            probeIsDue(place);
        }
    }

    /// The head of the queue asks; with an empty queue the next call that comes does.
    private void probeIsDue(Place place) {
        Ticket next = queue.poll();
        if (next == null) {
            place.standing(((Down) place.standing()).probed(Probe.DUE));
        } else {
            next.place().complete(probe(place, next.prefix()));
        }
    }

    /// All who wait go on at once: they were let in by their callers' bound before, and the endpoint queues or
    /// says 429.
    private void up(Place place) {
        if (place.isUp()) {
            return;
        }
        LOG.info(
                "An endpoint answers again: model={} endpoint={}",
                model,
                place.endpoint().address().text());
        place.standing(new Standing.Up());
        while (!queue.isEmpty()) {
            Ticket next = queue.poll();
            next.place().complete(regular(next.prefix()));
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
                .orElse(queuedSince);
    }

    private String text(int waiting) {
        StringJoiner text = new StringJoiner(" ");
        if (places.isEmpty()) {
            text.add("Model \"%s\" has no endpoint; name one in responsa.models.endpoints and start again."
                    .formatted(model));
        }
        Instant now = clock.instant();
        for (Place place : places) {
            if (place.standing() instanceof Down down) {
                text.add("Endpoint \"%s\" (%s): %s"
                        .formatted(model, place.endpoint().address().text(), down.text(now)));
            }
        }
        return text.add(waiting == 1 ? "1 call waits, it is not lost." : waiting + " calls wait, none is lost.")
                .toString();
    }

    /// A call that has a place or waits for one.
    record Ticket(@Nullable Sha256 prefix, CompletableFuture<Lease> place) {}
}
