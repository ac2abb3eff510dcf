package responsa.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import responsa.model.endpoint.Endpoint;
import responsa.model.http.Exchange;
import responsa.model.http.Limits;

/// What a call sends to an endpoint: the same every time, but for the extras that it turns out not to take.
///
/// Threads: its caller's.
final class Sending {
    private final ModelRequest request;
    private final int wanted;
    private final Switchboard board;
    private final Map<Extra, Endpoint> refused = new EnumMap<>(Extra.class);

    /// @param wanted how many answers
    Sending(ModelRequest request, int wanted, Switchboard board) {
        this.request = request;
        this.wanted = wanted;
        this.board = board;
    }

    /// Sends it.
    ///
    /// @param earlier what of its deadline is over
    /// @param onAnswering run once, on an event loop, when the model begins to answer
    Exchange start(Endpoint endpoint, Duration earlier, Runnable onAnswering) {
        int choices = sends(Extra.CHOICES, endpoint) ? wanted : 1;
        Limits limits = new Limits(
                board.patience().idle(),
                request.deadline().minus(earlier),
                board.patience().maxAnswerBytes(),
                choices);
        byte[] body = ChatRequest.body(request, endpoint, sends(Extra.SCHEMA, endpoint), choices);
        return board.wire().start(endpoint, body, limits, onAnswering);
    }

    /// Whether two endpoints are sent the same extras, so that the answer of either will do.
    boolean isAlike(Endpoint one, Endpoint other) {
        return Stream.of(Extra.values()).allMatch(extra -> sends(extra, one) == sends(extra, other));
    }

    /// An endpoint refused it. Endpoints say in many ways that it is for an extra alone, so none is looked for:
    /// the same is asked once without, and what comes of that counts.
    ///
    /// @return whether it is worth to ask again, without the next extra
    boolean refusedWithAnExtra(Endpoint endpoint) {
        for (Extra extra : Extra.values()) {
            if (!refused.containsKey(extra) && sends(extra, endpoint)) {
                refused.put(extra, endpoint);
                return true;
            }
        }
        return false;
    }

    /// An endpoint answered: what it had refused with an extra before, it takes without.
    void answeredBy(Endpoint endpoint) {
        refused.forEach((extra, by) -> {
            if (endpoint.equals(by)) {
                board.extras().areRefused(extra, endpoint);
            }
        });
    }

    private boolean sends(Extra extra, Endpoint endpoint) {
        boolean has = switch (extra) {
            case CHOICES -> wanted > 1;
            case SCHEMA -> request.schema() != null;
        };
        return has && board.extras().areTaken(extra, endpoint) && !endpoint.equals(refused.get(extra));
    }
}
