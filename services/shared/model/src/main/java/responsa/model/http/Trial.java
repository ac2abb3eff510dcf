package responsa.model.http;

import java.time.Duration;
import java.util.List;
import responsa.model.answer.Reply;
import responsa.model.failure.CallFailure;

/// How one request ended.
public sealed interface Trial {

    /// With an answer, or with several where several were asked for.
    ///
    /// @param replies at least one
    /// @param latency from the request's first byte to the answer's last
    record Answered(List<Reply> replies, Duration latency) implements Trial {}

    /// Without one.
    record Failed(CallFailure failure) implements Trial {}
}
