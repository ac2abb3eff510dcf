package responsa.model.endpoint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a request ended, as far as it says something of its endpoint.
public sealed interface Ending {

    /// With an answer.
    record Answered() implements Ending {}

    /// The endpoint has too many calls (429, 503).
    ///
    /// @param asked the pause that it asks for; null where it does not
    record Refused(@Nullable Duration asked) implements Ending {}

    /// With another failure, which shows that the endpoint answers.
    record Failed() implements Ending {}

    /// Without a sign of the endpoint.
    record Unknown() implements Ending {}
}
