package responsa.topics.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a stage has no result for an input.
public enum FailureCause {
    /// The record's bytes cannot be read.
    UNREADABLE,
    /// The spec or recipe that the record names did not arrive in time.
    VERSION_MISSING,
    /// The model gave no answer within its tries or its deadline.
    MODEL_FAILED,
    /// The endpoint refused the request as such: wrong, or longer than the model's context.
    REQUEST_REFUSED,
    /// The answer is larger than a record may be.
    TOO_LARGE,
    /// The stage's own code failed on the record; its log says where.
    STAGE_FAILED,
    /// The draft id was answered before; nothing was called.
    REPEAT,
    /// A limit of the recipe was reached before the case was drafted; nothing was called.
    NOT_NEEDED;

    /// Whether a dead letter goes with it.
    public boolean technical() {
        return this != REPEAT && this != NOT_NEEDED;
    }

    /// The name that reasons and files use, such as `model-failed`.
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
