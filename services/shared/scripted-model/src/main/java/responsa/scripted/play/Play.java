package responsa.scripted.play;

import java.time.Duration;
import java.util.List;

/// What a request gets.
public sealed interface Play {

    /// 429 at once, without a slot.
    record Overloaded(Duration retryAfter) implements Play {}

    /// A status of the 500s.
    ///
    /// @param after from the moment that there is a slot
    record Failed(int status, Duration after) implements Play {}

    /// The connection is closed before the first byte.
    record Dropped(Duration after) implements Play {}

    /// Nothing, with a slot held, until the client goes away.
    record Silent() implements Play {}

    /// A page of HTML.
    record Html(Duration after) implements Play {}

    /// An answer, or several where several are asked for.
    ///
    /// @param latency from the moment that there is a slot to the last byte
    /// @param cut whether the connection is closed in the middle
    record Answered(List<Answer> answers, Duration latency, boolean cut) implements Play {}
}
