package responsa.model.http;

import java.time.Duration;
import responsa.model.answer.Reply;
import responsa.model.failure.CallFailure;

/// How one request ended.
public sealed interface Trial {

    /// With an answer.
    ///
    /// @param latency from the request's first byte to the answer's last
    record Answered(Reply reply, Duration latency) implements Trial {}

    /// Without one.
    record Failed(CallFailure failure) implements Trial {}
}
