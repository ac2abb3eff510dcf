package responsa.scripted.script;

import com.fasterxml.jackson.annotation.JsonValue;

/// What goes wrong instead of an answer, or on its way. Drawn anew for every try of the same request, so that a client
/// that tries again can succeed.
public enum Fault {
    /// 429 with Retry-After, at once and without a slot.
    OVERLOADED,
    /// A status of the 500s, at the time of the first byte.
    FAILED,
    /// The connection is closed at the time of the first byte, before any.
    DROPPED,
    /// The connection is closed in the middle of the answer.
    CUT,
    /// The slot is held and no byte comes, until the client goes away.
    SILENT,
    /// A page of HTML with status 200, as a proxy or a wrong address gives.
    HTML;

    /// Its name in JSON.
    @JsonValue
    public String id() {
        return Named.of(this);
    }

    @Override
    public String toString() {
        return id();
    }
}
