package responsa.scripted.request;

/// What came of reading a request.
public sealed interface Reading {

    /// It can be answered.
    record Readable(ChatRequest request) implements Reading {}

    /// It cannot.
    ///
    /// @param field where, such as `messages[2].role`; empty if it is no JSON at all
    /// @param problem what is wrong and what to do
    record Unreadable(String field, String problem) implements Reading {}
}
