package responsa.model;

import responsa.topics.record.ModelCall;

/// How a request ended.
public sealed interface Completion {

    /// The model answered.
    ///
    /// @param cot from `reasoning`, `reasoning_content` or `<think>` tags; empty if there was none
    /// @param text the answer without the CoT; may be empty
    record Answered(String cot, String text, Finish finish, ModelCall call) implements Completion {}

    /// The tries are used up, or the deadline is.
    record GaveUp(String detail, int tries) implements Completion {}

    /// The endpoint refused the request as such; asking again would not help.
    ///
    /// @param status the HTTP status
    record Refused(int status, String detail, int tries) implements Completion {}

    /// The request is longer than the model's context; a shorter one may be answered.
    ///
    /// @param status the HTTP status
    record TooLong(int status, String detail, int tries) implements Completion {}

    /// Why the model stopped.
    enum Finish {
        /// By itself.
        STOP,
        /// At its token limit.
        LENGTH,
        /// The provider's filter stopped it.
        CONTENT_FILTER,
        /// For a reason of the endpoint's own, or none was given.
        OTHER
    }
}
