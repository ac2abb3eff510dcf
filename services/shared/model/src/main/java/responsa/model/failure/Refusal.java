package responsa.model.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What an endpoint says in place of an answer.
///
/// @param status the HTTP status, or the one that an error within an answer names
/// @param contentType null where it has none
/// @param asked the pause that it asks for; null where it does not
record Refusal(
        int status,
        @Nullable String contentType,
        ErrorBody error,
        @Nullable Duration asked) {

    /// Whether it is a web page or plain text. Endpoints refuse in JSON; gateways and web servers do not.
    boolean isText() {
        return contentType != null && contentType.startsWith("text/");
    }

    /// For people, such as `status 400 (type BadRequestError, param seed)`.
    String text() {
        String names = error.names();
        return "status %d%s".formatted(status, names.isEmpty() ? "" : " (" + names + ")");
    }
}
