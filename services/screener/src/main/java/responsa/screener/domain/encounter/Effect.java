package responsa.screener.domain.encounter;

import responsa.topics.id.PromptId;

/// What is to be done after a step.
public sealed interface Effect {

    /// Ask a candidate's partition about it.
    record Ask(Comer candidate) implements Effect {}

    /// Tell a prompt, in its partition.
    record Tell(Comer whom, Word word) implements Effect {}

    /// The prompt stays: it goes on, and is an original from now on.
    record Stay() implements Effect {}

    /// The prompt is dropped for one that stayed.
    record Drop(PromptId original, double likeness) implements Effect {}
}
