package responsa.model.endpoint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a request ended, as far as it says something of its endpoint.
public sealed interface Ending {

    /// With an answer.
    ///
    /// @param tokens of prompt and answer; null where they are not known
    record Answered(@Nullable Long tokens) implements Ending {

        /// With an answer whose tokens are not known.
        public Answered() {
            this(null);
        }
    }

    /// The endpoint has too many calls (429, 503).
    ///
    /// @param asked the pause that it asks for; null where it does not
    record Refused(@Nullable Duration asked) implements Ending {}

    /// With another failure, which shows that the endpoint answers.
    record Failed() implements Ending {}

    /// Without a sign of the endpoint.
    record Unknown() implements Ending {}
}
