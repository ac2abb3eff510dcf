package responsa.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import responsa.model.answer.Reply;
import responsa.model.endpoint.Claim;
import responsa.model.endpoint.Ending;
import responsa.model.endpoint.Endpoint;
import responsa.model.endpoint.EndpointPool;
import responsa.model.endpoint.Lease;
import responsa.model.failure.CallFailure;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;
import responsa.model.http.Trial;
import responsa.topics.record.ModelCall;

/// One call: as many tries as it takes, one after the other. A request on a connection that the endpoint closes just
/// then counts as a try like any other: nothing was received, but nobody knows whether it is being worked on.
///
/// Threads: its caller's.
final class Call {
    /// What a gateway may also say of one request. That nobody is there, or is not ready, it cannot.
    private static final Set<Cause> MAY_BE_OUR_OWN =
            EnumSet.of(Cause.UNAUTHORISED, Cause.QUOTA, Cause.NO_MODEL, Cause.FOREIGN);

    private static final int CHARACTERS_A_TOKEN = 4;

    private final ModelRequest request;
    private final Claim claim;
    private final Sending sending;
    private final Line line;
    private final EndpointPool pool;
    private final ModelMeters meters;
    private final Switchboard board;
    private int failures;
    private int hedges;
    private long answersWhenTurnedAway = Long.MAX_VALUE;

    /// @param service who asks
    /// @param wanted how many answers
    Call(String service, ModelRequest request, int wanted, Line line, ModelMeters meters, Switchboard board) {
        this.request = request;
        this.claim = new Claim(request.prefix(), service + "/" + request.share(), tokens(request, wanted));
        this.sending = new Sending(request, wanted, board);
        this.line = line;
        this.pool = line.pool();
        this.meters = meters;
        this.board = board;
    }

    /// Asks until there is an answer, a refusal, or no try left. An endpoint that answers nobody takes no try away.
    ///
    /// @throws InterruptedException if the caller is interrupted or the client is closed; the endpoint's place is
    ///     free then
    Several run() throws InterruptedException {
        line.hedging().called();
        Lease lease = pool.acquire(claim);
        while (true) {
            Attempt.Ended ended = attempt(lease);
            hedges += ended.requests() - 1;
            if (ended.trial() instanceof Trial.Failed(Unavailable why) && !isOurOwn(why)) {
                meters.retried(why.cause());
                lease = pool.instead(ended.lease(), why);
                continue;
            }
            Several known = ended(ended.trial(), ended.lease());
            if (known != null) {
                return known;
            }
            lease = pool.acquire(claim);
        }
    }

    /// One try; an endpoint that was down is first asked something that costs it nothing.
    private Attempt.Ended attempt(Lease lease) throws InterruptedException {
        Unavailable still = lease.isProbe() ? inquire(lease) : null;
        return still == null
                ? new Attempt(sending, line, meters).run(lease)
                : new Attempt.Ended(new Trial.Failed(still), lease, 1);
    }

    /// Whatever ends it, the place is given back: here if it did not end by itself, else by what comes of it.
    private @Nullable Unavailable inquire(Lease lease) throws InterruptedException {
        boolean ended = false;
        try {
            Unavailable still =
                    board.wire().inquire(lease.endpoint(), board.patience().connect());
            ended = true;
            return still;
        } finally {
            if (!ended) {
                pool.release(lease, new Ending.Unknown());
            }
        }
    }

    /// Whether an endpoint that seems down turns away this call alone, such as a gateway that dislikes its text: it
    /// has answered others since it last did so. That counts as a try, or the call would wait for ever.
    private boolean isOurOwn(Unavailable why) {
        long answers = pool.answers();
        boolean othersAreAnswered = answers > answersWhenTurnedAway;
        answersWhenTurnedAway = answers;
        return othersAreAnswered && MAY_BE_OUR_OWN.contains(why.cause());
    }

    /// What came of the call; null where another try is due, after its pause.
    private @Nullable Several ended(Trial trial, Lease lease) throws InterruptedException {
        pool.release(lease, Endings.of(trial));
        return switch (trial) {
            case Trial.Answered answered -> answered(answered, lease.endpoint());
            case Trial.Failed(CallFailure.Terminal(int status, String detail)) ->
                refused(status, detail, lease.endpoint());
            case Trial.Failed(CallFailure.TooLong(int status, String detail)) ->
                none(new Completion.TooLong(status, detail, requests()));
            case Trial.Failed(CallFailure.Overlong(String detail)) -> none(new Completion.GaveUp(detail, requests()));
            case Trial.Failed(CallFailure.Retryable(Cause cause, String detail, Duration asked)) ->
                failed(cause, detail, asked);
            case Trial.Failed(Unavailable(Cause cause, String reason, String advice)) -> {
                String where = lease.endpoint().address().text();
                yield failed(cause, "Endpoint \"%s\" (%s): %s".formatted(request.model(), where, reason), null);
            }
        };
    }

    /// About four characters of a prompt are a token.
    private static long tokens(ModelRequest request, int wanted) {
        long characters = request.messages().stream()
                .mapToLong(message -> message.content().length())
                .sum();
        return characters / CHARACTERS_A_TOKEN
                + (long) wanted * request.sampling().maxTokens();
    }

    /// A refusal; null where it may be for an extra alone, which counts as a try.
    private @Nullable Several refused(int status, String detail, Endpoint endpoint) {
        if (sending.refusedWithAnExtra(endpoint)) {
            failures++;
            return null;
        }
        return none(new Completion.Refused(status, detail, requests()));
    }

    /// Counts the try, and waits before the next one; null then. A pause that an endpoint asks for because it has too
    /// many calls is the pool's: it keeps all calls from it, and lets this one go to another.
    private @Nullable Several failed(Cause cause, String detail, @Nullable Duration asked) throws InterruptedException {
        failures++;
        if (failures >= board.patience().tries()) {
            return none(new Completion.GaveUp(detail, failures + hedges));
        }
        meters.retried(cause);
        if (cause == Cause.OVERLOADED && asked != null && asked.isPositive()) {
            return null;
        }
        double chance = ThreadLocalRandom.current().nextDouble();
        board.pause(board.patience().backoff().pause(failures, chance, asked));
        return null;
    }

    private Several answered(Trial.Answered answered, Endpoint endpoint) {
        sending.answeredBy(endpoint);
        meters.answered(answered.latency());
        List<Completion.Answered> answers = new ArrayList<>();
        for (Reply reply : answered.replies()) {
            meters.spent(reply.usage());
            answers.add(answer(reply, answers.isEmpty() ? requests() : 0, answered.latency(), endpoint));
        }
        return new Several.Answered(answers);
    }

    private Completion.Answered answer(Reply reply, int tries, Duration latency, Endpoint endpoint) {
        ModelCall call = new ModelCall(
                request.model(),
                reply.reported(),
                endpoint.address().text(),
                request.sampling(),
                reply.finishReason(),
                reply.usage(),
                latency,
                tries,
                board.clock().instant());
        return new Completion.Answered(reply.cot(), reply.text(), finish(reply.finishReason()), call);
    }

    /// Requests made, the one that has just ended included.
    private int requests() {
        return failures + 1 + hedges;
    }

    private static Several none(Completion why) {
        return new Several.None(why);
    }

    /// `length` is also what endpoints write whose context is full. Names of their own are kept in [ModelCall]
    /// alone.
    private static Completion.Finish finish(@Nullable String reason) {
        return switch (reason) {
            case "stop" -> Completion.Finish.STOP;
            case "length" -> Completion.Finish.LENGTH;
            case "content_filter" -> Completion.Finish.CONTENT_FILTER;
            case null, default -> Completion.Finish.OTHER;
        };
    }
}
