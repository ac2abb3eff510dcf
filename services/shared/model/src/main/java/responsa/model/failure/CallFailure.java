package responsa.model.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a try brought no answer.
public sealed interface CallFailure {

    /// Another try may succeed.
    ///
    /// @param detail for people: endpoint and what happened
    /// @param asked the pause that the endpoint asks for; null where it does not
    record Retryable(Cause cause, String detail, @Nullable Duration asked) implements CallFailure {}

    /// The endpoint refused this request; it would do so again.
    ///
    /// @param status the HTTP status
    record Terminal(int status, String detail) implements CallFailure {}

    /// The request is longer than the model's context; a shorter one may be answered.
    ///
    /// @param status the HTTP status, or the one that an error within an answer stands for
    record TooLong(int status, String detail) implements CallFailure {}

    /// The answer took longer, or was longer, than what is allowed; asking again would cost as much.
    record Overlong(String detail) implements CallFailure {}

    /// The endpoint answers nobody, as far as can be seen from here: the call waits for it and none is lost.
    ///
    /// @param reason what is seen, such as `connection refused`
    /// @param advice what a person can do
    record Unavailable(Cause cause, String reason, String advice) implements CallFailure {}
}
