package responsa.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import responsa.model.http.Limits;
import responsa.model.http.Trial;
import responsa.topics.record.ModelCall;

/// One call: as many requests as it takes, one at a time. A request on a connection that the endpoint closes just
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
    private final int wanted;
    private final EndpointPool pool;
    private final ModelMeters meters;
    private final Switchboard board;
    private int failures;
    private final Map<Extra, Endpoint> refused = new EnumMap<>(Extra.class);
    private long answersWhenTurnedAway = Long.MAX_VALUE;

    /// @param service who asks
    /// @param wanted how many answers
    Call(String service, ModelRequest request, int wanted, EndpointPool pool, ModelMeters meters, Switchboard board) {
        this.request = request;
        this.claim = new Claim(request.prefix(), service + "/" + request.share(), tokens(request, wanted));
        this.wanted = wanted;
        this.pool = pool;
        this.meters = meters;
        this.board = board;
    }

    /// Asks until there is an answer, a refusal, or no try left. An endpoint that answers nobody takes no try away.
    ///
    /// @throws InterruptedException if the caller is interrupted or the client is closed; the endpoint's place is
    ///     free then
    Several run() throws InterruptedException {
        Lease lease = pool.acquire(claim);
        while (true) {
            Trial trial = attempt(lease);
            if (trial instanceof Trial.Failed(Unavailable why) && !isOurOwn(why)) {
                meters.retried(why.cause());
                lease = pool.instead(lease, why);
                continue;
            }
            Several ended = ended(trial, lease);
            if (ended != null) {
                return ended;
            }
            lease = pool.acquire(claim);
        }
    }

    /// One request; an endpoint that was down is first asked something that costs it nothing.
    private Trial attempt(Lease lease) throws InterruptedException {
        if (!lease.isProbe()) {
            return request(lease);
        }
        boolean ended = false;
        try {
            Unavailable still =
                    board.wire().inquire(lease.endpoint(), board.patience().connect());
            ended = true;
            if (still != null) {
                return new Trial.Failed(still);
            }
        } finally {
            if (!ended) {
                pool.release(lease, new Ending.Unknown());
            }
        }
        return request(lease);
    }

    /// One request. Whatever ends it, the place is given back: here if it did not end by itself, else by what
    /// comes of it.
    private Trial request(Lease lease) throws InterruptedException {
        boolean ended = false;
        try {
            int choices = sends(Extra.CHOICES, lease.endpoint()) ? wanted : 1;
            Limits limits = new Limits(
                    board.patience().idle(),
                    request.deadline(),
                    board.patience().maxAnswerBytes(),
                    choices);
            byte[] body = ChatRequest.body(request, lease.endpoint(), sends(Extra.SCHEMA, lease.endpoint()), choices);
            Trial trial = board.wire().ask(lease.endpoint(), body, limits, () -> pool.answering(lease));
            ended = true;
            return trial;
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
        pool.release(lease, ending(trial));
        return switch (trial) {
            case Trial.Answered answered -> answered(answered, lease.endpoint());
            case Trial.Failed(CallFailure.Terminal(int status, String detail)) ->
                refused(status, detail, lease.endpoint());
            case Trial.Failed(CallFailure.TooLong(int status, String detail)) ->
                none(new Completion.TooLong(status, detail, failures + 1));
            case Trial.Failed(CallFailure.Overlong(String detail)) -> none(new Completion.GaveUp(detail, failures + 1));
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

    private static @Nullable Long tokens(List<Reply> replies) {
        long tokens = 0;
        for (Reply reply : replies) {
            Long prompt = reply.usage().prompt();
            Long completion = reply.usage().completion();
            if (prompt == null || completion == null) {
                return null;
            }
            tokens += prompt + completion;
        }
        return tokens;
    }

    /// What it says of the endpoint.
    private static Ending ending(Trial trial) {
        return switch (trial) {
            case Trial.Answered answered -> new Ending.Answered(tokens(answered.replies()));
            case Trial.Failed(CallFailure.Retryable(Cause cause, String detail, Duration asked))
            when cause == Cause.OVERLOADED -> new Ending.Refused(asked);
            case Trial.Failed(Unavailable why) -> new Ending.Unknown();
            case Trial.Failed failed -> new Ending.Failed();
        };
    }

    private boolean sends(Extra extra, Endpoint endpoint) {
        boolean has = switch (extra) {
            case CHOICES -> wanted > 1;
            case SCHEMA -> request.schema() != null;
        };
        return has && board.extras().areTaken(extra, endpoint) && !endpoint.equals(refused.get(extra));
    }

    /// A refusal; null where it may be for an extra alone. Endpoints say so in many ways, so none is looked for:
    /// the same is asked once without, and what comes of that counts. It counts as a try.
    private @Nullable Several refused(int status, String detail, Endpoint endpoint) {
        for (Extra extra : Extra.values()) {
            if (!refused.containsKey(extra) && sends(extra, endpoint)) {
                refused.put(extra, endpoint);
                failures++;
                return null;
            }
        }
        return none(new Completion.Refused(status, detail, failures + 1));
    }

    /// Counts the try, and waits before the next one; null then. A pause that an endpoint asks for because it has too
    /// many calls is the pool's: it keeps all calls from it, and lets this one go to another.
    private @Nullable Several failed(Cause cause, String detail, @Nullable Duration asked) throws InterruptedException {
        failures++;
        if (failures >= board.patience().tries()) {
            return none(new Completion.GaveUp(detail, failures));
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
        refused.forEach((extra, by) -> {
            if (endpoint.equals(by)) {
                board.extras().areRefused(extra, endpoint);
            }
        });
        meters.answered(answered.latency());
        List<Completion.Answered> answers = new ArrayList<>();
        for (Reply reply : answered.replies()) {
            meters.spent(reply.usage());
            answers.add(answer(reply, answers.isEmpty() ? failures + 1 : 0, answered.latency(), endpoint));
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
