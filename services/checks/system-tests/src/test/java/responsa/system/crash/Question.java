package responsa.system.crash;

import responsa.scripted.count.Calls;
import responsa.scripted.request.Fingerprint;
import responsa.topics.record.Prompt;

/// What a stage asks a model about one prompt. Calls of the same question, samples or passes, differ in their seeds.
///
/// @param task the stage, as the scripted model calls it
/// @param prompt the hash of the prompt's last turn
record Question(String task, String prompt) {
    static Question of(String task, Prompt prompt) {
        return new Question(
                task, Fingerprint.of(prompt.messages().getLast().content()).toString());
    }

    static Question of(Calls calls) {
        return new Question(calls.task(), calls.prompt());
    }

    /// Names the nth of its calls.
    String call(long index) {
        return "%s %s, call %d".formatted(task, prompt, index);
    }
}
