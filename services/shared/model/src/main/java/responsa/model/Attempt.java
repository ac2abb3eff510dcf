package responsa.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.model.answer.Reply;
import responsa.model.endpoint.Ending;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.Lease;
import responsa.model.http.Exchange;
import responsa.model.http.Trial;

/// One try of a call: a request, and a second one elsewhere where the first byte lets wait for too long (a hedge). The
/// first whole answer counts, and the other request is cancelled; where one fails, the other goes on, and the last
/// failure is the try's.
///
/// Every place but that of the request which counts has been given back when it ends. A request that was cancelled
/// says nothing of its endpoint. Threads: its caller's.
final class Attempt {
    private static final int CHARACTERS_A_TOKEN = 4;

    private final Sending sending;
    private final Line line;
    private final ModelMeters meters;
    private final List<Running> open = new ArrayList<>();
    private final long begun = System.nanoTime();
    private int requests;

    Attempt(Sending sending, Line line, ModelMeters meters) {
        this.sending = sending;
        this.line = line;
        this.meters = meters;
    }

    /// Makes it. A call that asks whether an endpoint is up again stands for others, and has no second request.
    ///
    /// @param lease the first request's place
    Ended run(Lease lease) throws InterruptedException {
        try {
            Running first = start(lease, false);
            if (!lease.isProbe()) {
                hedge(first);
            }
            return race();
        } finally {
            open.forEach(this::abandon);
        }
    }

    /// What counts of a try.
    ///
    /// @param lease the place of the request that ended so, which is not given back yet
    /// @param requests that were made
    record Ended(Trial trial, Lease lease, int requests) {}

    /// Where no other endpoint has a place, or the budget nothing left, it looks again after twice the time.
    private void hedge(Running first) throws InterruptedException {
        Duration patience = line.hedging().patience();
        while (patience != null && !first.exchange().beginsWithin(patience)) {
            Lease second = second(first.lease());
            if (second != null) {
                start(second, true);
                return;
            }
            patience = patience.multipliedBy(2);
        }
    }

    private @Nullable Lease second(Lease first) {
        if (!line.hedging().take()) {
            return null;
        }
        Endpoint asked = first.endpoint();
        Lease second = line.pool().hedge(first, other -> sending.isAlike(asked, other));
        if (second == null) {
            line.hedging().giveBack();
        }
        return second;
    }

    private Ended race() throws InterruptedException {
        while (true) {
            Exchange ended =
                    Exchange.firstToEnd(open.stream().map(Running::exchange).toList());
            Running running = open.stream()
                    .filter(each -> each.exchange() == ended)
                    .findFirst()
                    .orElseThrow();
            Trial trial = ended.trial();
            open.remove(running);
            if (running.hedge()) {
                meters.hedged(trial instanceof Trial.Answered ? "won" : "failed");
            }
            if (trial instanceof Trial.Answered(List<Reply> replies, Duration latency)) {
                open.forEach(loser -> meters.abandoned(tokens(loser, replies)));
                return new Ended(trial, running.lease(), requests);
            }
            if (open.isEmpty()) {
                return new Ended(trial, running.lease(), requests);
            }
            line.pool().release(running.lease(), Endings.of(trial));
        }
    }

    /// Whatever keeps it from being sent, the place is given back.
    private Running start(Lease lease, boolean hedge) {
        boolean started = false;
        try {
            Duration earlier = hedge ? waited() : Duration.ZERO;
            long sent = System.nanoTime();
            Exchange exchange = sending.start(lease.endpoint(), earlier, () -> {
                line.hedging().waited(Duration.ofNanos(System.nanoTime() - sent));
                line.pool().answering(lease);
            });
            Running running = new Running(lease, exchange, hedge);
            open.add(running);
            requests++;
            started = true;
            return running;
        } finally {
            if (!started) {
                line.pool().release(lease, new Ending.Unknown());
            }
        }
    }

    private void abandon(Running loser) {
        loser.exchange().cancel();
        line.pool().release(loser.lease(), new Ending.Unknown());
        if (loser.hedge()) {
            meters.hedged("cancelled");
        } else if (requests > 1 && !loser.exchange().isAnswering()) {
            line.hedging().waited(waited());
        }
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// What a cancelled request cost, which its endpoint does not tell: the same prompt as the answered one, and
    /// about a token for four characters that had come.
    private static long tokens(Running loser, List<Reply> replies) {
        Long prompt = replies.getFirst().usage().prompt();
        return (prompt == null ? 0 : prompt) + loser.exchange().answerBytes() / CHARACTERS_A_TOKEN;
    }

    private record Running(Lease lease, Exchange exchange, boolean hedge) {}
}
