package responsa.benchmarks.books;

import responsa.scripted.count.Calls;

/// What a stage asks a model about one prompt.
///
/// @param task the stage, as the scripted model calls it
/// @param prompt the fingerprint of the conversation's last user turn
public record Question(String task, String prompt) {
    static Question of(Calls calls) {
        return new Question(calls.task(), calls.prompt());
    }
}
