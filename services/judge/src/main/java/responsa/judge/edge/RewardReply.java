package responsa.judge.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import responsa.judge.domain.reward.RewardAnswer;
import responsa.judge.domain.reward.Rewarded;
import responsa.judge.domain.reward.Shape;
import responsa.judge.worker.RewardReceipt;
import responsa.topics.json.Json;

/// What a trainer is told over HTTP.
///
/// @param retryAfter in seconds; null where coming again is no use
record RewardReply(int status, @Nullable Integer retryAfter, ObjectNode body) {
    static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SOON = 1;
    private static final int LATER = 5;

    static RewardReply of(RewardReceipt receipt) {
        return switch (receipt) {
            case RewardReceipt.Judged judged -> judged(judged);
            case RewardReceipt.Unusable(String problem) -> problem(BAD_REQUEST, null, problem);
            case RewardReceipt.NotPublished(String problem) -> problem(NOT_FOUND, null, problem);
            case RewardReceipt.TooLarge(String problem) -> problem(TOO_LARGE, null, problem);
            case RewardReceipt.Busy busy ->
                problem(
                        TOO_MANY_REQUESTS,
                        SOON,
                        "as many completions as may be are judged; send it again (responsa.judge.reward.in-flight)");
        };
    }

    /// The endpoint is not there, by its settings.
    static RewardReply off() {
        return problem(NOT_FOUND, null, "the reward endpoint is off; set responsa.judge.reward.enabled=true");
    }

    /// The judge does not run yet.
    static RewardReply starting() {
        return problem(UNAVAILABLE, LATER, "the judge waits for Kafka; /q/health says more. Send it again.");
    }

    /// The token is missing or wrong.
    static RewardReply unauthorized() {
        return problem(UNAUTHORIZED, null, "send Authorization: Bearer and the token of this judge");
    }

    /// A shape that takes numbers alone has no place for a completion that nobody judged: then none is given.
    private static RewardReply judged(RewardReceipt.Judged judged) {
        Optional<String> failed = IntStream.range(0, judged.results().size())
                .filter(at -> judged.results().get(at).decision() == Rewarded.Decision.FAILED)
                .mapToObj(at ->
                        "query[%d]: %s".formatted(at, judged.results().get(at).problem()))
                .findFirst();
        if (judged.shape() == Shape.QUERIES && failed.isPresent()) {
            return problem(UNAVAILABLE, LATER, failed.get());
        }
        return new RewardReply(
                OK, null, RewardAnswer.body(judged.shape(), judged.results(), judged.spec(), judged.recipe()));
    }

    private static RewardReply problem(int status, @Nullable Integer retryAfter, String problem) {
        ObjectNode body = Json.records().createObjectNode();
        body.putArray("problems").add(problem);
        return new RewardReply(status, retryAfter, body);
    }
}
