package responsa.model.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many calls one endpoint is sent at once, and what it is told of them; one that stays need not listen.
public interface CallLimit {

    /// The most calls in flight, at least one.
    int calls();

    /// Whether it is a limit of all processes together, and so divided among them. What one has found out, it found
    /// out beside the others, and is its own.
    boolean isOfAll();

    /// A call is sent.
    ///
    /// @param inFlight calls in flight, this one included
    /// @return what is to be told with whatever comes of the call
    default Mark taken(int inFlight) {
        return new Mark(inFlight, 0, 0);
    }

    /// The endpoint begins to answer a call.
    ///
    /// @param firstByte from the moment at which the call was sent
    default void began(Mark mark, Duration firstByte, Instant now) {}

    /// A call was answered.
    ///
    /// @param latency from the moment at which the call was sent
    default void answered(Mark mark, Duration latency) {}

    /// The endpoint refused a call because it has too many (429, 503).
    ///
    /// @param inFlight calls in flight, without this one
    /// @param asked the pause that it asks for; null where it does not
    default void refused(Mark mark, int inFlight, @Nullable Duration asked, Instant now) {}

    /// The calls that the endpoint is believed to work on at once: what it counts for beside others.
    int weight();
}
