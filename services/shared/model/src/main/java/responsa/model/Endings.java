package responsa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import responsa.model.answer.Reply;
import responsa.model.endpoint.Ending;
import responsa.model.failure.CallFailure;
import responsa.model.failure.CallFailure.Unavailable;
import responsa.model.failure.Cause;
import responsa.model.http.Trial;

/// What the end of a request says of its endpoint.
final class Endings {
    private Endings() {}

    static Ending of(Trial trial) {
        return switch (trial) {
            case Trial.Answered answered -> new Ending.Answered(tokens(answered.replies()));
            case Trial.Failed(CallFailure.Retryable failure)
            when failure.cause() == Cause.OVERLOADED -> new Ending.Refused(failure.asked());
            case Trial.Failed(Unavailable why) -> new Ending.Unknown();
            case Trial.Failed failed -> new Ending.Failed();
        };
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
}
