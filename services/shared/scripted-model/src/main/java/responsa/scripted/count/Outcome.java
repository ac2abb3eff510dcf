package responsa.scripted.count;

import java.util.Locale;

/// How a request ended at the server.
public enum Outcome {
    /// The last bytes of the answer go to the connection.
    ANSWERED,
    /// 429 because the script says so.
    OVERLOADED,
    /// 429 because the queue was full.
    QUEUE_FULL,
    /// A status of the 500s.
    FAILED,
    /// Closed before the first byte.
    DROPPED,
    /// Closed in the middle.
    CUT,
    /// HTML instead of an answer.
    HTML,
    /// The client went away before the end, or the server was closed; also how a silent one ends.
    CANCELLED;

    /// Its name in JSON.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
