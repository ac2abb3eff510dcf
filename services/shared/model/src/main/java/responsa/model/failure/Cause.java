package responsa.model.failure;

import java.util.Locale;

/// What a failed try is counted under.
public enum Cause {
    /// No connection: refused, no such host, no way to it, TLS.
    CONNECT,
    /// The endpoint was silent for too long, or said that it waited too long.
    TIMEOUT,
    /// It asks for fewer requests (429, 503).
    OVERLOADED,
    /// It failed (5xx).
    SERVER_ERROR,
    /// The connection ended before the answer did.
    DROPPED,
    /// An answer that is not as the API has it.
    UNREADABLE,
    /// It does not take our key, or has none of ours.
    UNAUTHORISED,
    /// The account behind the key has nothing left.
    QUOTA,
    /// It does not have the model.
    NO_MODEL,
    /// What answers is no OpenAI-compatible endpoint.
    FOREIGN,
    /// It is there, and not ready: a model that is being loaded, a gateway with nothing behind it.
    NOT_READY;

    /// The value of a metric's tag.
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
